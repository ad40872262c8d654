import type { EnrichmentRecord } from '@dateline/contracts';
import { claimsOf } from './claims-of';
import { explain } from './explain';
import { offlineRecord } from './offline-record';

const text = '“It holds,” said Ada Lund, director of the Tide Board.';
const at = (words: string) => ({ begin: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Of each kind of claim one, as the whole pipeline could make it. */
const record: EnrichmentRecord = {
  ...offlineRecord({ text, receivedOn: '2026-05-05' }),
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ada Lund',
      aliases: [],
      roles: [{ title: 'director', organisation: 'e2', ...at('director') }],
      ids: {},
      mentions: [{ ...at('Ada Lund'), kind: 'name', rule: 'given-name' }],
      confidence: 1,
    },
  ],
  quotes: [
    {
      id: 'q1',
      text: 'It holds,',
      fragments: [at('It holds,')],
      type: 'direct',
      speaker: { entityId: 'e1', name: 'Ada Lund', ...at('Ada Lund'), via: 'name' },
      cue: { lemma: 'say', ...at('said') },
      nested: [],
      confidence: 0.9,
    },
  ],
  topics: [{ code: 'medtop:1', label: 'flood', path: [], score: 0.5, evidence: [[at('Tide').begin, at('Tide').end]] }],
  warnings: [{ code: 'QUOTES_NOT_TRIED', path: '/quotes' }],
};

describe('the claims of a record', () => {
  it('stand in the order of the text, with what they mean and their rule', () => {
    const kinds = ['quote', 'cue', 'person', 'speaker', 'role', 'topic'];
    const found = claimsOf(record).filter(({ kind }) => kinds.includes(kind));
    expect(found.map(({ begin, end, ...claim }) => [text.slice(begin, end), ...Object.values(claim)])).toEqual([
      ['It holds,', 'quote', 'q1, Ada Lund', 'direct, confidence 0.9'],
      ['said', 'cue', 'say', 'of q1'],
      ['Ada Lund', 'person', 'e1, Ada Lund', 'name, given-name'],
      ['Ada Lund', 'speaker', 'Ada Lund, of q1', 'name'],
      ['director', 'role', 'director, of e1, at e2', null],
      ['Tide', 'topic', 'flood', null],
    ]);
  });

  it('are shown with the warnings and topics of the whole text', () => {
    const shown = explain('tide.txt', record);
    expect(shown).toMatch(/^tide\.txt: 10 words/);
    expect(shown).toContain('topic flood (medtop:1) 0.5');
    expect(shown).toContain(' ! QUOTES_NOT_TRIED /quotes');
    expect(shown).toMatch(/^ {4}1-10 +quote +It holds, += q1, Ada Lund {2}\[direct, confidence 0\.9\]$/m);
  });

  it('that are long are shown by their beginning', () => {
    const long = { ...record, headline: { text, begin: 0, end: text.length } };
    expect(explain('tide.txt', long)).toMatch(/headline +“It holds,” said Ada Lund, director of the …$/m);
  });
});
