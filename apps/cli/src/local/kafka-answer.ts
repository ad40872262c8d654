import { connect } from 'node:net';

/**
 * Asks a Kafka for its metadata (request 3, version 2, no topics) and gives its cluster id once at least one broker
 * serves; undefined while it does not. Eleven fields of a fixed protocol, so the launcher needs no Kafka client.
 */
export function askClusterId(port: number, withinMs = 2_000): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let received = Buffer.alloc(0);
    const done = (answer: string | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(withinMs, () => done(undefined));
    socket.once('error', () => done(undefined));
    socket.once('close', () => done(undefined));
    socket.once('connect', () => socket.write(metadataRequest()));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 4 && received.length >= 4 + received.readInt32BE(0)) done(clusterIdOf(received));
    });
  });
}

function metadataRequest(): Buffer {
  const request = Buffer.alloc(18);
  request.writeInt32BE(14, 0); // size of what follows
  request.writeInt16BE(3, 4); // Metadata
  request.writeInt16BE(2, 6); // version
  request.writeInt32BE(1, 8); // correlation id
  request.writeInt16BE(-1, 12); // no client id
  request.writeInt32BE(0, 14); // no topics
  return request;
}

/** correlation id, [node id, host, port, rack]*, cluster id, … */
function clusterIdOf(answer: Buffer): string | undefined {
  try {
    const brokers = answer.readInt32BE(8);
    let at = 12;
    const text = (): string | undefined => {
      const length = answer.readInt16BE(at);
      at += 2 + Math.max(length, 0);
      return length < 0 ? undefined : answer.toString('utf8', at - length, at);
    };
    for (let broker = 0; broker < brokers; broker++) {
      at += 4;
      text();
      at += 4;
      text();
    }
    return brokers > 0 ? text() : undefined;
  } catch {
    // Not a Kafka.
    return undefined;
  }
}
