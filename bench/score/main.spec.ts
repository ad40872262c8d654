import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { score } from './main';
import { documentsOf } from './measure-speed';
import { readCorpus } from './read-corpus';
import { readFixtures } from './read-fixtures';

describe('our own releases', () => {
  it('are twelve at least, and their gold stands in their text', () => {
    const releases = readFixtures();
    expect(releases.length).toBeGreaterThanOrEqual(12);
    for (const { text, gold } of releases) {
      const surfaces = gold.quotes.flatMap(({ fragments }) =>
        fragments.map(({ begin, end }) => text.slice(begin, end)),
      );
      for (const surface of surfaces) expect(surface).toMatch(/^\S[^“”"]*\S$/u);
    }
  });
});

describe('the corpus', () => {
  it('is left out where there is none', () => {
    expect(readCorpus({ DATELINE_CORPUS: '/nowhere/dev.jsonl' })).toBeNull();
  });
});

describe('a document for the speed', () => {
  it('has the words that were asked for, its own first and the next release’s after them', () => {
    const [one, other] = documentsOf(['a b c', 'd e'], 4);
    expect([one, other]).toEqual(['a b c\n\nd', 'd e\n\na b']);
    expect(documentsOf(['a b c d e'], 4)).toEqual(['a b c d']);
  });
});

describe('npm run score', () => {
  it('prints one table and writes the same figures as JSON', () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const json = join(mkdtempSync(join(tmpdir(), 'dateline-score-')), 'score.json');
    score({ json, corpus: null, seconds: 0 });
    const table = String(said.mock.lastCall?.[0]);
    said.mockRestore();
    expect(table).toMatch(/^headline +\d+\.\d +\d+\.\d +\d+\.\d +\d+ +\d+$/m);
    expect(table).toMatch(/claims that the text bears out +100\.0/);
    expect(table).toMatch(/records the same twice +100\.0/);
    expect(JSON.parse(readFileSync(json, 'utf8')).sets[0].scores.length).toBeGreaterThan(30);
  });
});
