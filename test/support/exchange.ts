import { Agent, type IncomingMessage, request } from 'node:http';

/** An answer as it came over the wire: its headers in their order and spelling, which fetch would hide. */
export interface Exchange {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}

export interface Asked {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** For an answer without an end, such as a stream: has it said enough? */
  until?: (body: string) => boolean;
}

const PATIENCE_MS = 20_000;
const connections = new Agent({ keepAlive: true });

/** Asks as it is told to, even for what no well-behaved client would ask, and takes whatever comes. */
export function ask(server: string, { method = 'GET', path, headers = {}, until }: Asked): Promise<Exchange> {
  const { hostname, port } = new URL(server);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers, agent: until ? false : connections });
    const unheard = setTimeout(() => asking.destroy(new Error(`${method} ${path}: no end`)), PATIENCE_MS);
    const settle = (settled: () => void) => {
      clearTimeout(unheard);
      settled();
    };
    asking.on('error', (error) => settle(() => reject(error)));
    asking.on('response', (response) => {
      let body = '';
      const end = () => settle(() => resolve({ status: response.statusCode!, headers: headersOf(response), body }));
      response.setEncoding('utf8');
      response.on('data', (text) => {
        body += text;
        if (!until?.(body)) return;
        end();
        asking.destroy();
      });
      response.on('end', end);
      response.on('error', (error) => settle(() => reject(error)));
    });
    asking.end();
  });
}

const headersOf = ({ rawHeaders }: IncomingMessage): [string, string][] =>
  rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1]!] as [string, string]] : []));
