import { readFixtures } from '../score/read-fixtures';
import { goldOf } from '../score/record.fixture';
import { f1 } from '../score/score';
import { dateOf } from './claims';
import { compare } from './compare';
import { type Engine, EngineAbsent, type Question } from './engine';
import { peersTable } from './peers-table';

const text = 'CORK, 5 November 2025 – The quay opens.';
const place = { begin: 6, end: 21 };
const gold = goldOf({ dates: [{ ...place, value: '2025-11-05' }] });
const releases = [1, 2].map((number) => ({ id: `${number}`, text, receivedOn: '2025-11-06', gold }));

/** An engine that is one line of JavaScript. */
const engineOf = (name: string, line: string): Engine => ({
  name,
  kinds: ['dates'],
  prepare: async () => ({ command: process.execPath, args: ['-e', line], files: [__filename] }),
  claimsOf: (answer, { dayIs }) => ({ entities: [], quotes: [], dates: [dateOf(place, answer as string, dayIs)] }),
});
const tellsDays = engineOf(
  'days',
  `require('node:readline').createInterface({ input: process.stdin }).on('line', () => console.log('"2025-11-05"'))`,
);

describe('npm run score -- --peers', () => {
  it('scores what each engine answers, and measures its process', async () => {
    const [days] = await compare([tellsDays], { releases });
    expect(days!.scores.releases!.map(({ name, ...score }) => [name, f1({ name, ...score })])).toEqual([
      ['dates: span', 1],
      ['dates: value too', 1],
    ]);
    expect(days!.cost!.start).toBeGreaterThan(0);
    expect(peersTable([days!])).toMatch(/^dates: value too +100\.0 +100\.0 +100\.0$/m);
  });

  it('says of an engine that is not here or fails what is the matter, and goes on', async () => {
    const absent: Engine = {
      ...tellsDays,
      name: 'absent',
      prepare: () => Promise.reject(new EngineAbsent('Java is needed')),
    };
    const failing = engineOf('failing', `console.error('no model'); process.exit(1)`);
    const unstartable: Engine = {
      ...tellsDays,
      name: 'unstartable',
      prepare: async () => ({ command: '/nowhere/engine', args: [], files: [] }),
    };
    const table = peersTable(await compare([absent, failing, unstartable, tellsDays], { releases }));
    expect(table).toMatch(/^absent: no figures: Java is needed$/m);
    expect(table).toMatch(/^failing: no figures: it failed: it ended after 0 of 2 documents: no model$/m);
    expect(table).toMatch(/^unstartable: no figures: it failed: spawn \/nowhere\/engine ENOENT$/m);
    expect(table).toMatch(/^dates: value too +100/m);
  });

  it('asks about English releases only, with the day that relative dates hang on', async () => {
    const asked: Question[] = [];
    const listening: Engine = {
      ...tellsDays,
      claimsOf: (answer, question) => {
        asked.push(question);
        return tellsDays.claimsOf(answer, question);
      },
    };
    const fixtures = readFixtures();
    await compare([listening], { fixtures });
    const english = fixtures.filter((release) => release.gold.language === 'en');
    expect(english.length).toBeLessThan(fixtures.length);
    expect(asked.map(({ id, day }) => [id, day])).toEqual(
      english.map(({ id, receivedOn, gold: { dateline } }) => [id, dateline?.date ?? receivedOn]),
    );
  });
});
