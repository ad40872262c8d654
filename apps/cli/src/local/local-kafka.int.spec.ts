import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askClusterId } from './kafka-answer';
import { type LocalKafka, startLocalKafka } from './local-kafka';

jest.setTimeout(120_000);

let dataDir: string;
const started: LocalKafka[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((kafka) => kafka.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

test('starts, stops, and comes back with the same cluster, also after a kill -9', async () => {
  const first = await start();
  expect(first.firstRun).toBe(true);
  const cluster = await askClusterId(first.port);
  expect(cluster).toMatch(/^[\w-]{22}$/);
  await first.stop();
  expect(await askClusterId(first.port)).toBeUndefined();

  const second = await start();
  expect(second.firstRun).toBe(false);
  expect(await askClusterId(second.port)).toBe(cluster);
  process.kill(second.pid, 'SIGKILL');
  await second.exited;

  const third = await start(second.port);
  expect(third.brokers).toBe(second.brokers);
  expect(await askClusterId(third.port)).toBe(cluster);
});

test('data that this Kafka cannot read is refused with its own words and left as it is', async () => {
  await (await start()).stop();
  const properties = join(dataDir, 'kafka', 'logs', 'meta.properties');
  const newer = readFileSync(properties, 'utf8').replace(/^version=.*$/m, 'version=99');
  writeFileSync(properties, newer);
  await expect(start()).rejects.toThrow(/^kafka: it ended while starting: .*meta\.properties/);
  expect(readFileSync(properties, 'utf8')).toBe(newer);
});

test('files that are no log of ours are refused and left as they are', async () => {
  const logs = join(dataDir, 'kafka', 'logs');
  mkdirSync(logs, { recursive: true });
  writeFileSync(join(logs, 'diary.txt'), 'dear diary');
  await expect(start()).rejects.toThrow(/no meta.properties.*Nothing was changed/);
  expect(readdirSync(logs)).toEqual(['diary.txt']);
});

test('a port that another process has is an error of the start, not a false ready', async () => {
  const first = await start();
  const other = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
  try {
    await expect(startLocalKafka({ dataDir: other, port: first.port })).rejects.toThrow(/Address already in use/);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

async function start(port?: number): Promise<LocalKafka> {
  const kafka = await startLocalKafka({ dataDir, port });
  started.push(kafka);
  return kafka;
}
