import { createServer, type Server } from 'node:net';
import { choosePort, freePort, isFree } from './ports';

let busy: Server;
let busyPort: number;

beforeAll(async () => {
  busyPort = await freePort();
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(busyPort, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => busy.close(resolve)));

test('a preferred port that is free is taken', async () => {
  const preferred = await portThatNobodyHas();
  expect(await choosePort(preferred)).toEqual({ port: preferred });
});

test('a busy port gives way to a free one, and is named', async () => {
  const chosen = await choosePort(busyPort);
  expect(chosen.busy).toBe(busyPort);
  expect(chosen.port).not.toBe(busyPort);
  expect(await isFree(chosen.port)).toBe(true);
});

test('0 means any free port, which is nothing to mention', async () => {
  const chosen = await choosePort(0);
  expect(chosen.port).toBeGreaterThan(0);
  expect(chosen.busy).toBeUndefined();
});

test('the same preferred port is not given to two', async () => {
  const preferred = await portThatNobodyHas();
  const [first, second] = [await choosePort(preferred), await choosePort(preferred)];
  expect(first.port).toBe(preferred);
  expect(second.port).not.toBe(preferred);
});

/** Not by freePort(), which remembers what it has given away. */
async function portThatNobodyHas(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
