import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewsroomFile, readNewsroomFile, removeNewsroomFile, writeNewsroomFile } from './newsroom-file';

const newsroom: NewsroomFile = {
  ingestion: { url: 'http://127.0.0.1:3001', pid: 1 },
  enrichment: { url: 'http://127.0.0.1:3002', pid: 2 },
  publication: { url: 'http://127.0.0.1:3003', pid: 3 },
  postgres: { url: 'postgresql://dateline:secret@127.0.0.1:54329/dateline', pid: 4 },
  eventLog: { kind: 'kafka', brokers: '127.0.0.1:9092', pid: 5 },
  key: 'dl_key',
};

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
  path = join(folder, 'newsroom.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is read again, and only its owner can', () => {
  writeNewsroomFile(path, newsroom);
  expect(readNewsroomFile(path)).toEqual(newsroom);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('writing again replaces it, makes it private again and leaves nothing else behind', () => {
  writeFileSync(path, 'old', { mode: 0o644 });
  writeNewsroomFile(path, { ...newsroom, key: null });
  expect(readNewsroomFile(path)?.key).toBeNull();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['newsroom.json']);
});

test('a file that is not there, or half written, is no newsroom', () => {
  expect(readNewsroomFile(path)).toBeUndefined();
  writeFileSync(path, '{"ingestion": ');
  expect(readNewsroomFile(path)).toBeUndefined();
});

test('removing it twice is harmless', () => {
  writeNewsroomFile(path, newsroom);
  removeNewsroomFile(path);
  removeNewsroomFile(path);
  expect(readdirSync(folder)).toEqual([]);
});
