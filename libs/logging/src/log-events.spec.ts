import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_EVENTS } from './log-events';

describe('the names of log lines', () => {
  const operations = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'operations.md'), 'utf8');
  const section = /## Log lines\n([\s\S]*?)\n## /.exec(operations)?.[1] ?? '';
  const documented = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names]) =>
    [...(names ?? '').matchAll(/`([a-z-]+(?:\.[a-z-]+)?)`/g)].map(([, name]) => name),
  );

  it('are all in docs/operations.md, and no others', () => {
    expect(documented.sort()).toEqual([...LOG_EVENTS].sort());
  });
});
