import { join } from 'node:path';
import { welcome } from './welcome';

const urls = {
  ingestion: 'http://127.0.0.1:3001',
  enrichment: 'http://127.0.0.1:3002',
  publication: 'http://127.0.0.1:3003',
};
const keyFile = join(process.cwd(), '.dateline', 'key');

test('the block holds the addresses, the key and a command to copy', () => {
  const block = welcome({ urls, key: 'dl_secret', keyFile, showKey: true }).join('\n');
  for (const url of Object.values(urls)) expect(block).toContain(url);
  expect(block).toContain('dl_secret  (kept in .dateline/key)');
  expect(block).toContain('"Authorization: Bearer $(cat .dateline/key)"');
  expect(block).toContain('--data-binary @samples/first-release.txt');
});

test('what is not a terminal is a log, and no log holds the key', () => {
  expect(welcome({ urls, key: 'dl_secret', keyFile, showKey: false }).join('\n')).not.toContain('dl_secret');
});

test('a folder with spaces in its name is quoted', () => {
  const block = welcome({ urls, key: 'dl_secret', keyFile: "/my data's/key", showKey: false }).join('\n');
  expect(block).toContain("$(cat '/my data'\\''s/key')");
});

test('a newsroom whose keys are not known says how to make one', () => {
  expect(welcome({ urls, key: null, keyFile, showKey: true }).join('\n')).toContain('dateline keys create');
});
