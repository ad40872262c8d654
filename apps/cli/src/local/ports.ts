import { createServer } from 'node:net';

export interface ChosenPort {
  port: number;
  /** The port that was asked for, when another process has it. */
  busy?: number;
}

/** Ports handed out by this process: a port that was found free stays free until its child binds it. */
const handedOut = new Set<number>();

/** The preferred port, or any free one when it is 0 or busy. */
export async function choosePort(preferred: number, host = '127.0.0.1'): Promise<ChosenPort> {
  if (preferred !== 0 && !handedOut.has(preferred) && (await isFree(preferred, host))) {
    handedOut.add(preferred);
    return { port: preferred };
  }
  const port = await freePort(host);
  return preferred === 0 ? { port } : { port, busy: preferred };
}

export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (;;) {
    const port = await listenOnce(0, host);
    if (!handedOut.has(port)) {
      handedOut.add(port);
      return port;
    }
  }
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // EACCES: a port below 1024 for a normal user. To us both mean: take another one.
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    throw error;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
