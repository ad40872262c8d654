// Takes webhooks and checks who signed them. npm install standardwebhooks
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '');
const seen = new Set<string>(); // keep it in your database, in one transaction with what you do

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8'); // as it was sent: JSON written anew has another signature
  try {
    webhook.verify(body, request.headers as Record<string, string>);
  } catch {
    return response.writeHead(401).end();
  }
  const { id, type, subject, data } = JSON.parse(body);
  if (!seen.has(id)) {
    const kind = type.split('.')[2]; // published, corrected, updated, withdrawn; test
    const isReplay = request.headers['dateline-replay'] === 'true';
    const { release, version, reason } = data;
    console.log(
      isReplay ? `${kind} (replay)` : kind,
      subject,
      release?.version ?? version,
      release?.headline ?? reason,
    );
    seen.add(id);
  }
  response.writeHead(204).end(); // within 15 seconds; what takes longer goes to a queue of yours first
}).listen(Number(process.env.PORT ?? 8080), process.env.HOST ?? '127.0.0.1');
