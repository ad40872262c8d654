// Follows the stream, and goes on after the last event when the connection is lost. No dependency.
const publication = process.env.PUBLICATION ?? 'http://127.0.0.1:3003';
let lastId = process.env.AFTER ?? ''; // keep it in your database, in one transaction with what you do

function take(block: string): void {
  const fields = new Map(block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]));
  const data = fields.get('data');
  if (!data) return; // a heartbeat
  if (fields.get('event') === 'reset') {
    console.log('reset', data); // events may be missing: read GET /v1/publications anew
  } else {
    const { type, subject, data: told } = JSON.parse(data);
    console.log(
      type.split('.')[2],
      subject,
      told.release?.version ?? told.version,
      told.release?.headline ?? told.reason,
    );
  }
  lastId = fields.get('id') ?? lastId;
}

async function follow(): Promise<void> {
  const headers = { accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) };
  const response = await fetch(`${publication}/v1/events/stream`, { headers });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) take(block);
  }
}

async function followForEver(): Promise<never> {
  for (;;) {
    await follow().catch((error) => console.error(String(error)));
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}

followForEver();
