import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from './annotate';

/** The seed release lies beside the repository; where it does not, there is nothing to compare with. */
const SEED = join(__dirname, '../../../../shared/seed/000_2c71cc2c076bff5a.txt');
const whereThereIsASeed = existsSync(SEED) ? describe : describe.skip;

whereThereIsASeed('the seed release', () => {
  const source = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';
  const record = annotate({ text: source, receivedOn: '2025-11-05' });
  const { text, map } = record.canonical;
  /** The place in the text as sent that an offset of the record came from. */
  const sourceOf = (at: number) => {
    const run = map.findLast(([begin]) => begin <= at);
    return run ? run[1] + at - run[0] : at;
  };

  it('tells of the 13th meeting of the Council in Moscow on 5 November 2025', () => {
    expect(record.events).toEqual([
      expect.objectContaining({
        name: '13th meeting of the CIS Security Secretaries Council',
        ordinal: 13,
        date: '2025-11-05',
      }),
    ]);
    const [event] = record.events;
    expect(sourceOf(event?.begin ?? 0)).toBe(182);
    const moscow = record.entities.find(({ name }) => name === 'Moscow');
    expect(event?.place ?? null).toBe(moscow?.id ?? null);
  });

  it('names four documents, two of them in one coordinated title', () => {
    expect(record.documents.map(({ title, action, validity }) => [title, action, validity])).toEqual([
      ['Joint Statement on Cooperation in Combating Transnational Crime', 'adopted', { from: null, to: null }],
      ['Military Cooperation Concept of the CIS Member States', 'approved', { from: null, to: '2030' }],
      ['Programme for Cooperation in Countering Terrorism and Extremism', 'approved', { from: '2026', to: '2028' }],
      [
        'Programme for Cooperation in Strengthening Border Security on the External Borders',
        'approved',
        { from: null, to: '2030' },
      ],
    ]);
    expect(record.documents[0]?.actor?.text).toBe('Heads of State');
    expect(record.documents.map(({ begin }) => sourceOf(begin))).toEqual([1134, 1701, 1795, 1878]);
  });

  it('tells of observer status for the Shanghai Cooperation Organization and of the format', () => {
    expect(record.decisions.map(({ verb, what, to, by }) => [verb, what, to?.text ?? null, by?.text ?? null])).toEqual([
      ['establish', '“Commonwealth of Independent States Plus” format', null, 'our countries’ leaders'],
      [
        'grant',
        'status of an Observer at the Commonwealth of Independent States',
        'Shanghai Cooperation Organization',
        'the Summit',
      ],
    ]);
  });

  it('names its days, months and years, today’s meeting by the dateline', () => {
    expect(record.dates.map(({ begin, end, value, anchor }) => [text.slice(begin, end), value, anchor])).toEqual([
      ['5 November', '2025-11-05', 'stated'],
      ['November 5, 2025', '2025-11-05', 'stated'],
      ['October', '2025-10', 'dateline'],
      ['2030', '2030', 'stated'],
      ['2026–2028', '2026/2028', 'stated'],
      ['2030', '2030', 'stated'],
      ['today’s meeting', '2025-11-05', 'dateline'],
    ]);
    expect(record.dates.map(({ begin }) => sourceOf(begin)).at(-1)).toBe(2102);
  });
});
