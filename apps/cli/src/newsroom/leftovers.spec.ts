import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from '../local/process-identity';
import { takeDataFolder } from './leftovers';
import { Newsroom } from './newsroom';
import { type Processes, ProcessFile } from './process-file';
import { Terminal } from './terminal';

const dead = { pid: 2 ** 22 - 1, began: 'another boot/1' };

let dataDir: string;
let path: string;
let child: ChildProcess;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
  path = join(dataDir, 'processes.json');
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test('a new data folder is taken, with nothing to clear', async () => {
  const file = new ProcessFile(path, dataDir);
  expect(await takeDataFolder(file, dataDir)).toEqual([]);
  expect(written().launcher.pid).toBe(process.pid);
});

test('what a dead launcher left running is ended', async () => {
  write({ launcher: dead, children: { kafka: identify(child.pid as number) } });
  const exited = once(child, 'exit');
  expect(await takeDataFolder(new ProcessFile(path, dataDir), dataDir)).toEqual([`kafka (pid ${child.pid})`]);
  expect(await exited).toEqual([null, 'SIGTERM']);
  expect(written().launcher.pid).toBe(process.pid);
});

test('a process that only has the same number is left alone', async () => {
  write({ launcher: dead, children: { kafka: { pid: child.pid as number, began: 'another boot/1' } } });
  expect(await takeDataFolder(new ProcessFile(path, dataDir), dataDir)).toEqual([]);
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
});

test('a copied data folder does not end the processes of the original', async () => {
  write({ launcher: dead, children: { kafka: identify(child.pid as number) }, dataDir: '/somewhere/else' });
  expect(await takeDataFolder(new ProcessFile(path, dataDir), dataDir)).toEqual([]);
  expect(child.signalCode).toBeNull();
});

test('a launcher that lives keeps the folder, and both its files', async () => {
  write({ launcher: identify(child.pid as number), children: {} });
  const announcement = join(dataDir, 'newsroom.json');
  writeFileSync(announcement, '{}');
  const newsroom = new Newsroom(
    { dataDir } as Newsroom['configuration'],
    new Terminal(() => undefined, false),
    new AbortController().signal,
  );
  await expect(takeDataFolder(newsroom.processes, dataDir)).rejects.toThrow(
    `a newsroom (pid ${child.pid}) already runs on ${dataDir}`,
  );
  await newsroom.stop();
  expect(existsSync(announcement)).toBe(true);
  expect(written().launcher.pid).toBe(child.pid);
});

test('a file that cannot be read is what a dead launcher left', async () => {
  writeFileSync(path, '{"launcher":');
  expect(await takeDataFolder(new ProcessFile(path, dataDir), dataDir)).toEqual([]);
  expect(written().launcher.pid).toBe(process.pid);
});

function write(processes: Partial<Processes>): void {
  writeFileSync(path, JSON.stringify({ dataDir, ...processes }));
}

function written(): Processes {
  return JSON.parse(readFileSync(path, 'utf8'));
}
