import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { score } from './main';
import { documentsOf } from './measure-speed';
import { developmentCorpus, readCorpus } from './read-corpus';
import { readFixtures } from './read-fixtures';
import { goldOf } from './record.fixture';

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
    expect(developmentCorpus({ DATELINE_CORPUS: '/nowhere/dev.jsonl' })).toBeNull();
  });

  const fileOf = (...lines: string[]): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'dateline-corpus-')), 'held-out.jsonl');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  };

  it('may be any file of releases that were read by hand', () => {
    const line = JSON.stringify({ id: 'a', text: 'The quay opens.', knownDate: '2025-11-05', gold: goldOf() });
    expect(readCorpus(fileOf(line, '', line))).toMatchObject([
      { id: 'a', receivedOn: '2025-11-05', gold: { language: 'en', quotes: [] } },
      { id: 'a' },
    ]);
  });

  it('names the line that is no release', () => {
    const line = JSON.stringify({ id: 'a', text: 'The quay opens.', knownDate: null, gold: goldOf() });
    expect(() => readCorpus(fileOf(line, '{"id":"b","text":"No gold."}'))).toThrow('line 2 has no text or no gold');
    expect(() => readCorpus(fileOf('no JSON'))).toThrow('line 1 is no JSON');
    expect(() => readCorpus(fileOf(''))).toThrow('it holds no release');
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
  it('prints one table and writes the same figures as JSON', async () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const json = join(mkdtempSync(join(tmpdir(), 'dateline-score-')), 'score.json');
    await score({ json, sets: { 'our fixtures': readFixtures() }, title: 'Score', engines: [], seconds: 0 });
    const table = String(said.mock.lastCall?.[0]);
    said.mockRestore();
    expect(table).toMatch(/^headline +\d+\.\d +\d+\.\d +\d+\.\d +\d+ +\d+$/m);
    expect(table).toMatch(/claims that the text bears out +100\.0/);
    expect(table).toMatch(/records the same twice +100\.0/);
    expect(JSON.parse(readFileSync(json, 'utf8')).sets[0].scores.length).toBeGreaterThan(30);
  });
});
