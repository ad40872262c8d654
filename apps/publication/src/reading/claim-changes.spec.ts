import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnrichmentRecord } from '@dateline/contracts';
import fc from 'fast-check';
import { cpuTimeOf } from '../../../../test/support/cpu-time';
import { claimChanges } from './claim-changes';
import { textChanges } from './text-changes';

const EXAMPLE = join(__dirname, '../../../../libs/contracts/src/examples/publication.published.v1.json');
const example: EnrichmentRecord = JSON.parse(readFileSync(EXAMPLE, 'utf8')).data.enrichment;

type Claims = Partial<EnrichmentRecord>;
type Entity = EnrichmentRecord['entities'][number];

/** The example with another text and no claims but these. */
const record = (text: string, claims: (text: string) => Claims = () => ({})): EnrichmentRecord => ({
  ...example,
  issuer: null,
  headline: null,
  dateline: null,
  contacts: [],
  dates: [],
  canonical: { ...example.canonical, text, length: text.length },
  ...claims(text),
});

/** Where the words stand in the text. */
const at = (text: string, words: string) => {
  const begin = text.indexOf(words);
  if (begin < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { begin, end: begin + words.length };
};

const changes = (before: EnrichmentRecord, after: EnrichmentRecord) =>
  claimChanges(before, after, textChanges(before.canonical.text, after.canonical.text));

/** Each change as [kind, what it said, what it says]. */
const told = (before: EnrichmentRecord, after: EnrichmentRecord) =>
  changes(before, after).map(({ kind, before, after }) => [kind, before?.says ?? null, after?.says ?? null]);

const date = (text: string, words: string, value: string | null): EnrichmentRecord['dates'][number] => ({
  ...at(text, words),
  value,
  precision: 'day',
  anchor: 'stated',
});

const entity = (
  text: string,
  name: string,
  more: { id?: string; type?: Entity['type']; titles?: string[]; organisation?: string } = {},
): Entity => ({
  id: more.id ?? 'e1',
  type: more.type ?? 'person',
  name,
  aliases: [],
  roles: (more.titles ?? []).map((title) => ({ title, organisation: more.organisation ?? null, begin: 0, end: 0 })),
  ids: {},
  mentions: [{ ...at(text, name), kind: 'name', rule: 'test' }],
  confidence: 1,
});

const quote = (text: string, words: string, name: string | null): EnrichmentRecord['quotes'][number] => ({
  id: `q${text.indexOf(words)}`,
  text: words,
  fragments: [at(text, words)],
  type: 'direct',
  speaker: name === null ? null : { entityId: null, name, begin: null, end: null, via: 'name' },
  cue: null,
  nested: [],
  confidence: 1,
});

describe('what a version claims', () => {
  it('is unchanged where nothing changed', () => expect(changes(example, example)).toEqual([]));

  it('is unchanged where it only moved and its ids were dealt anew', () => {
    const claims = (id: string) => (text: string) => ({
      entities: [entity(text, 'Ida Holm', { id, titles: ['spokesperson'] })],
      quotes: [{ ...quote(text, 'We begin today', 'Ida Holm'), id }],
      dates: [date(text, '5 November', '2025-11-05')],
    });
    const text = '“We begin today,” said Ida Holm, spokesperson, on 5 November.';
    expect(told(record(text, claims('1')), record(`A new beginning.\n\n${text}`, claims('2')))).toEqual([]);
  });

  it('tells a date that was changed, and where it stands', () => {
    const before = record('It opens on 5 November.', (text) => ({ dates: [date(text, '5 November', '2025-11-05')] }));
    const after = record('It now opens on 6 November.', (text) => ({
      dates: [date(text, '6 November', '2025-11-06')],
    }));
    expect(changes(before, after)).toEqual([
      {
        kind: 'date',
        change: 'changed',
        before: { says: '2025-11-05 (5 November)', begin: 12, end: 22 },
        after: { says: '2025-11-06 (6 November)', begin: 16, end: 26 },
      },
    ]);
  });

  it('takes a date in other words for the same date, and one that could not be read by its words', () => {
    const before = record('On 5 November', (text) => ({ dates: [date(text, '5 November', '2025-11-05')] }));
    const after = record('On November 5', (text) => ({ dates: [date(text, 'November 5', '2025-11-05')] }));
    expect(told(before, after)).toEqual([]);
    const unread = record('On November 5', (text) => ({ dates: [date(text, 'November 5', null)] }));
    expect(told(after, unread)).toEqual([['date', '2025-11-05 (November 5)', 'November 5']]);
  });

  it('says which of two equal dates was changed', () => {
    const both = (one: string, other: string) =>
      record(`From 1${one} May it rains.\n\nUntil 1${other} May it rains.`, (text) => ({
        dates: [one, other].map((digit) => date(text, `1${digit} May`, `2025-05-1${digit}`)),
      }));
    const twice = both('4', '4');
    twice.dates[1] = { ...twice.dates[1]!, ...at(twice.canonical.text.replace('14', '__'), '14 May') };
    const [first, ...others] = changes(twice, both('6', '4'));
    expect(first).toMatchObject({ before: { begin: 5 }, after: { says: '2025-05-16 (16 May)', begin: 5 } });
    const [second, ...more] = changes(twice, both('4', '6'));
    expect(second).toMatchObject({ before: { begin: 29 }, after: { says: '2025-05-16 (16 May)', begin: 29 } });
    expect([...others, ...more]).toEqual([]);
  });

  it('counts: a date that is told once less was removed once', () => {
    const dates = (count: number) => {
      const text = Array.from({ length: count }, (_, at) => `Line ${at}: 5 May`).join('\n\n');
      return record(text, () => ({
        dates: Array.from({ length: count }, (_, place) => ({
          ...date(text, '5 May', '2025-05-05'),
          begin: place * 15 + 8,
          end: place * 15 + 13,
        })),
      }));
    };
    expect(changes(dates(3), dates(2))).toMatchObject([{ change: 'removed', before: { begin: 38 }, after: null }]);
    expect(changes(dates(2), dates(3))).toMatchObject([{ change: 'added', before: null, after: { begin: 38 } }]);
  });

  it('tells a name that was added, and one that was removed', () => {
    const alone = record('Ida Holm spoke first.', (text) => ({ entities: [entity(text, 'Ida Holm')] }));
    const both = record('Ida Holm spoke first.\n\nLater there was an answer from Jon Berg.', (text) => ({
      entities: [entity(text, 'Ida Holm'), entity(text, 'Jon Berg', { id: 'e2' })],
    }));
    expect(told(alone, both)).toEqual([['entity', null, 'Jon Berg (person)']]);
    expect(told(both, alone)).toEqual([['entity', 'Jon Berg (person)', null]]);
  });

  it('tells a misspelt name that was put right, but never makes a person a town', () => {
    const opened = (name: string, type: Entity['type']) =>
      record(`It was ${name} that opened.`, (text) => ({ entities: [entity(text, name, { type })] }));
    expect(told(opened('Ida Holn', 'person'), opened('Ida Holm', 'person'))).toEqual([
      ['entity', 'Ida Holn (person)', 'Ida Holm (person)'],
    ]);
    expect(told(opened('Aldwick', 'place'), opened('Ida Holm', 'person'))).toEqual([
      ['entity', 'Aldwick (place)', null],
      ['entity', null, 'Ida Holm (person)'],
    ]);
  });

  it('tells a new role as a change of the person, in whatever order the roles stand', () => {
    const roles = (...titles: string[]) =>
      record(`Ida Holm of the Commission: ${titles}`, (text) => ({
        entities: [
          entity(text, 'Commission', { id: 'e2', type: 'organisation' }),
          entity(text, 'Ida Holm', { titles, organisation: 'e2' }),
        ],
      }));
    expect(told(roles('chair', 'spokesperson'), roles('spokesperson', 'chair'))).toEqual([]);
    expect(told(roles('chair'), roles('chair', 'spokesperson'))).toEqual([
      [
        'entity',
        'Ida Holm (person; chair, Commission)',
        'Ida Holm (person; chair, Commission; spokesperson, Commission)',
      ],
    ]);
  });

  it('tells a quote that was given to another speaker, wherever it moved', () => {
    const before = record('“We begin today,” said Ida Holm.', (text) => ({
      quotes: [quote(text, 'We begin today', 'Ida Holm')],
    }));
    const after = record('The session is open.\n\nJon Berg: “We begin\ntoday”', (text) => ({
      quotes: [quote(text, 'We begin\ntoday', 'Jon Berg')],
    }));
    expect(told(before, after)).toEqual([['quote', '“We begin today” — Ida Holm', '“We begin today” — Jon Berg']]);
  });

  it('tells a quote of one speaker in other words by the words it keeps', () => {
    const quotes = (...spoken: string[]) =>
      record(spoken.map((words) => `“${words}”`).join('\n\n'), (text) => ({
        quotes: spoken.map((words) => quote(text, words, 'Ida Holm')),
      }));
    expect(
      told(
        quotes('We begin today with hope', 'The lakes are clean'),
        quotes('Nobody asked', 'The lakes are very clean now', 'We begin tomorrow with hope'),
      ),
    ).toEqual([
      ['quote', null, '“Nobody asked” — Ida Holm'],
      ['quote', '“The lakes are clean” — Ida Holm', '“The lakes are very clean now” — Ida Holm'],
      ['quote', '“We begin today with hope” — Ida Holm', '“We begin tomorrow with hope” — Ida Holm'],
    ]);
  });

  it('tells what the same words are read as now', () => {
    const read = (claims: (text: string) => Claims) => record('“We begin,” said Ida Holm of Lakes Ltd.', claims);
    expect(
      told(
        read((text) => ({ quotes: [quote(text, 'We begin', null)] })),
        read((text) => ({ quotes: [quote(text, 'We begin', 'Ida Holm')] })),
      ),
    ).toEqual([['quote', '“We begin”', '“We begin” — Ida Holm']]);
  });

  it('reads every kind of claim, and tells a claim without a place last', () => {
    const text = 'Everything in one line';
    const place = at(text, 'Everything');
    const everything = record(text, () => ({
      issuer: { name: 'Lakes Commission', entityId: null, ...place },
      dateline: {
        ...example.dateline!,
        ...place,
        place: 'Aldwick',
        date: '2025-11-05',
      },
      headline: { text: 'Session\nOpens', ...place },
      subheadline: { text: 'In Aldwick', ...place },
      contacts: [{ name: 'Ida Holm', email: 'press@lakes.example', phone: null, ...place }],
      topics: [{ code: 'medtop:1', label: 'water', path: [], score: 1, evidence: [] }],
      entities: [entity(text, 'one')],
      quotes: [quote(text, 'Everything', null)],
      events: [{ name: 'Water Session', ordinal: 12, place: null, date: '2025', ...place }],
      documents: [{ title: 'Water Pact', action: 'signed', actor: null, validity: null, ...place }],
      decisions: [
        {
          verb: 'grant',
          what: 'observer status',
          to: { entityId: null, text: 'Karst' },
          by: { entityId: null, text: 'the Commission' },
          ...place,
        },
      ],
      dates: [date(text, 'in one line', null)],
      figures: [
        { value: 8300000, unit: 'USD', ...place },
        { value: 12, unit: null, ...place },
      ],
    }));
    expect(told(record(text), everything)).toEqual(
      [
        ['issuer', 'Lakes Commission'],
        ['dateline', 'Aldwick, 2025-11-05'],
        ['headline', 'Session Opens'],
        ['subheadline', 'In Aldwick'],
        ['contact', 'Ida Holm, press@lakes.example'],
        ['quote', '“Everything”'],
        ['event', 'Water Session (2025)'],
        ['document', 'Water Pact (signed)'],
        ['decision', 'grant observer status (by the Commission, to Karst)'],
        ['figure', '8300000 USD'],
        ['figure', '12'],
        ['date', 'in one line'],
        ['entity', 'one (person)'],
        ['topic', 'medtop:1 (water)'],
      ].map(([kind, says]) => [kind, null, says]),
    );
    expect(changes(record(text), everything).at(-1)?.after).toEqual({
      says: 'medtop:1 (water)',
      begin: null,
      end: null,
    });
    expect(changes(everything, everything)).toEqual([]);
  });

  it('is only told as removed and added where thousands of claims were changed, so that the time is bounded', () => {
    const calendar = (year: number) => {
      const days = Array.from({ length: 40_000 }, (_, at) => `${(at % 28) + 1} May ${year + (at % 9)}`);
      let end = -1;
      const dates = days.map((value) => {
        const begin = end + 1;
        end = begin + value.length;
        return { begin, end, value, precision: 'day' as const, anchor: 'stated' as const };
      });
      return record(days.join('\n'), () => ({ dates }));
    };
    const [before, after] = [calendar(2000), calendar(3000)];
    const took = cpuTimeOf(() => expect(changes(before, after)).toHaveLength(80_000));
    expect(took).toBeLessThan(5000);
  });
});

/** A text of figures, each of them read. */
const figures = fc.array(fc.constantFrom('1', '2', '3', 'and', 'or'), { maxLength: 30 }).map((words) => {
  const text = words.join(' ');
  const found = [...text.matchAll(/\d/g)];
  return record(text, () => ({
    figures: found.map(({ 0: digit, index }) => ({ value: Number(digit), unit: null, begin: index, end: index + 1 })),
  }));
});

describe('for any two versions, the changes of their claims', () => {
  it('make the claims of the one the claims of the other, each with its place', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const found = changes(before, after);
        const left = before.figures.map(({ value }) => `${value}`);
        for (const { before: gone } of found) if (gone) left.splice(left.indexOf(gone.says), 1);
        const now = [...left, ...found.flatMap(({ after: come }) => (come ? [come.says] : []))];
        expect(now.sort()).toEqual(after.figures.map(({ value }) => `${value}`).sort());
        for (const [text, side] of [
          [before.canonical.text, 'before'],
          [after.canonical.text, 'after'],
        ] as const) {
          for (const { [side]: claim } of found) {
            if (claim) expect(text.slice(claim.begin!, claim.end!)).toBe(claim.says);
          }
        }
      }),
    );
  });

  it('are none between a version and itself', () => {
    fc.assert(fc.property(figures, (version) => expect(changes(version, version)).toEqual([])));
  });

  it('stand in the order of the text', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const places = changes(before, after).map(({ before, after }) => (after ?? before)!.begin!);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });
});
