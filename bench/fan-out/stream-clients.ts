import { Agent, get, type IncomingMessage } from 'node:http';
import type { Arrivals } from './arrivals';

const AT_ONCE = 50;

/** Many clients of the event stream, each on a connection of its own. */
export async function openStreams(url: string, count: number, arrivals: Arrivals): Promise<IncomingMessage[]> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const open: IncomingMessage[] = [];
  while (open.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - open.length) }, () => connect(url, agent));
    open.push(...(await Promise.all(some)));
  }
  for (const response of open) follow(response, arrivals);
  return open;
}

/** A client that takes nothing: what it is sent fills the buffers between. */
export async function openStalled(url: string): Promise<IncomingMessage> {
  const response = await connect(url, new Agent());
  response.pause();
  return response;
}

const connect = (url: string, agent: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => resolve(response.on('error', () => undefined))).on('error', reject);
  });

/** Looks only for the attributes of an event, which stand at its beginning, so that looking costs little. */
function follow(response: IncomingMessage, arrivals: Arrivals): void {
  let head = '';
  let isInside = false;
  response.setEncoding('latin1').on('data', (text: string) => {
    for (const part of text.split('\n\n').map((piece, place) => ({ piece, isNew: place > 0 }))) {
      if (part.isNew) [head, isInside] = ['', false];
      if (isInside) continue;
      head += part.piece.slice(0, 1000);
      const [, id, time] = /"id":"([^"]+)".*?"time":"([^"]+)"/.exec(head) ?? [];
      if (!id || !time) continue;
      isInside = true;
      arrivals.note(id, Date.parse(time));
    }
  });
}
