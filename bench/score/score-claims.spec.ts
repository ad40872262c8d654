import type { Annotation } from '@dateline/annotation';
import { recordOf } from '../../test/support/annotation-record';
import { entityOf, goldOf, spanOf } from './record.fixture';
import { f1, rate } from './score';
import { scoreContacts } from './score-contacts';
import { scoreDates } from './score-dates';
import { scoreFacts } from './score-facts';
import { scoreProvability } from './score-provability';
import { scoreRoles } from './score-roles';
import { scoreTopics } from './score-topics';

const text =
  'Ada Lund, director of the Tide Board, opened the 3rd Tide Forum on Monday, 4 May 2026. The Tide Board adopted the Wall Plan.';
const at = (words: string) => spanOf(text, words);
const line = (scores: ReturnType<typeof scoreFacts>, name: string) => scores.find((score) => score.name === name)!;

describe('the score of roles', () => {
  const board = {
    id: 'board',
    type: 'organisation' as const,
    name: 'Tide Board',
    mentions: [{ ...at('Tide Board'), kind: 'name' as const }],
  };
  const lund = {
    id: 'lund',
    type: 'person' as const,
    name: 'Ada Lund',
    mentions: [{ ...at('Ada Lund'), kind: 'name' as const }],
    roles: [{ title: 'director of the Tide Board', organisation: 'board', ...at('director of the Tide Board') }],
  };
  const gold = goldOf({ entities: [lund, board] });
  const record = (title: string, organisation: string | null, person = 'Ada Lund') =>
    recordOf(text, {
      entities: [
        entityOf('person', 'e1', [at(person)], { roles: [{ title, organisation, ...at(title) }] }),
        entityOf('organisation', 'e2', [at('Tide Board')]),
      ],
    });

  it('wants the same person and at least half of the title', () => {
    expect(f1(line(scoreRoles(gold, record('director of the Tide', 'e2')), 'roles: person and title'))).toBe(1);
    expect(f1(line(scoreRoles(gold, record('director', 'e2')), 'roles: person and title'))).toBe(0);
    expect(
      f1(line(scoreRoles(gold, record('director of the Tide Board', 'e2', 'Tide Forum')), 'roles: person and title')),
    ).toBe(0);
  });

  it('asks for the organisation in its second line', () => {
    expect(f1(line(scoreRoles(gold, record('director of the Tide Board', 'e2')), 'roles: organisation too'))).toBe(1);
    expect(f1(line(scoreRoles(gold, record('director of the Tide Board', null)), 'roles: organisation too'))).toBe(0);
  });
});

describe('the score of dates', () => {
  const day = at('Monday, 4 May 2026');
  const found = (
    span: { begin: number; end: number },
    value: string | null,
    anchor: 'stated' | 'received' = 'stated',
  ) => recordOf(text, { dates: [{ ...span, value, precision: 'day', anchor }] });
  const rates = (gold: { value: string | null }, record: Annotation) =>
    scoreDates(goldOf({ dates: [{ ...day, ...gold }] }), record).map(f1);

  it('tells a date that was seen from one that was understood and one that is exact', () => {
    expect(rates({ value: '2026-05-04' }, found(day, '2026-05-04'))).toEqual([1, 1, 1]);
    expect(rates({ value: '2026-05-04' }, found(at('4 May 2026'), '2026-05-04'))).toEqual([1, 1, 0]);
    expect(rates({ value: '2026-05-04' }, found(day, '2026-05-05'))).toEqual([1, 0, 0]);
    expect(rates({ value: '2026-05-04' }, found(at('Wall Plan'), '2026-05-04'))).toEqual([0, 0, 0]);
  });

  it('accepts any value that says it hangs on the receipt where the gold has none', () => {
    expect(rates({ value: null }, found(day, '2026-05-04', 'received'))).toEqual([1, 1, 1]);
    expect(rates({ value: null }, found(day, null))).toEqual([1, 1, 1]);
    expect(rates({ value: null }, found(day, '2026-05-04'))).toEqual([1, 0, 0]);
  });
});

describe('the score of events, documents and decisions', () => {
  it('looks at half of the longer span first and at the key second', () => {
    const gold = goldOf({
      events: [{ ...at('3rd Tide Forum'), ordinal: 3 }],
      documents: [{ ...at('Wall Plan'), action: 'adopted' }],
      decisions: [{ ...at('The Tide Board adopted the Wall Plan'), verb: 'adopt' }],
    });
    const record = recordOf(text, {
      events: [{ name: 'Tide Forum', ordinal: null, place: null, date: null, ...at('Tide Forum') }],
      documents: [{ title: 'Wall Plan', action: 'adopted', actor: null, validity: null, ...at('the Wall Plan') }],
      decisions: [{ verb: 'adopt', what: 'the Wall Plan', to: null, by: null, ...at('Wall Plan') }],
    });
    const scores = scoreFacts(gold, record);
    expect(f1(line(scores, 'events'))).toBe(1);
    expect(f1(line(scores, 'events: ordinal too'))).toBe(0);
    expect(f1(line(scores, 'documents: action too'))).toBe(1);
    expect(f1(line(scores, 'decisions'))).toBe(0);
  });
});

describe('the score of topics', () => {
  const topic = (code: string, path: string[], score: number) => ({ code, path, score, label: code, evidence: [] });
  const gold = goldOf({
    topics: [
      { code: 'flood', path: ['disaster'] },
      { code: 'politics', path: [] },
    ],
  });

  it('asks whether the best topic is under a top level of the gold', () => {
    const scores = scoreTopics(
      gold,
      recordOf(text, { topics: [topic('dance', ['arts'], 0.2), topic('election', ['politics'], 0.9)] }),
    );
    expect(rate(line(scores, 'topics: top level').precision)).toBe(1);
    expect(f1(line(scores, 'topics: codes'))).toBe(0);
  });

  it('says nothing of a release whose topics nobody named', () => {
    const scores = scoreTopics(goldOf(), recordOf(text, { topics: [topic('dance', ['arts'], 1)] }));
    expect(scores.map(({ precision }) => precision?.of)).toEqual([0, 0]);
  });
});

describe('the score of contacts', () => {
  it('knows a contact by its e-mail or its digits, and asks for the name in its second line', () => {
    const gold = goldOf({ contacts: [{ ...at('Ada Lund'), name: 'Ada Lund', phone: '+47 5550 1182' }] });
    const contact = { name: null, email: null, phone: '+47 (5550) 1182', ...at('Ada Lund') };
    const scores = scoreContacts(gold, recordOf(text, { contacts: [contact] }));
    expect(f1(line(scores, 'contacts'))).toBe(1);
    expect(f1(line(scores, 'contacts: name too'))).toBe(0);
  });
});

describe('provability', () => {
  const headline = { text: 'Tide Forum', ...at('Tide Forum') };

  it('counts every claim of the record, however deep', () => {
    const record = recordOf(text, { headline, entities: [entityOf('person', 'e1', [at('Ada Lund'), at('Monday')])] });
    expect(scoreProvability(record).precision).toEqual({ right: 3, of: 3 });
  });

  it('sees a claim that is not its slice, is empty, or lies outside the text', () => {
    const outside = { begin: text.length, end: text.length + 3 };
    const record = recordOf(text, {
      headline: { ...headline, begin: headline.begin + 1, end: headline.end + 1 },
      entities: [entityOf('person', 'e1', [{ begin: 4, end: 4 }, outside])],
      topics: [{ code: 'c', label: 'c', path: [], score: 1, evidence: [[5, 2]] }],
    });
    expect(scoreProvability(record).precision).toEqual({ right: 0, of: 4 });
  });

  it('sees a quote that says what its fragments do not', () => {
    const quote = {
      id: 'q1',
      text: 'Wall Plans',
      fragments: [at('Wall Plan')],
      type: 'direct' as const,
      speaker: null,
      cue: null,
      nested: [],
      confidence: 1,
    };
    expect(scoreProvability(recordOf(text, { quotes: [quote] })).precision).toEqual({ right: 1, of: 2 });
  });
});
