import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnrichmentRecord, enrichmentRecord } from '@dateline/contracts';
import fc from 'fast-check';
import { cpuTimeOf } from '../../../test/support/cpu-time';
import { annotate, understand } from './annotate';
import type { Annotation } from './annotator';
import { PIPELINE } from './pipeline';

const MIB = 1_048_576;
const SEED_FOLDER = join(__dirname, '../../../../shared/seed');
const seedFile = existsSync(SEED_FOLDER) ? readdirSync(SEED_FOLDER).find((name) => name.endsWith('.txt')) : undefined;

/** Where a unit of the canonical text stands in the source. */
function sourceOf(record: Annotation, at: number): number {
  const run = record.canonical.map.find(([begin, , length]) => at >= begin && at <= begin + length);
  return run ? run[1] + at - run[0] : -1;
}

(seedFile === undefined ? describe.skip : describe)(
  'the seed release (skipped where ../shared/seed is not there)',
  () => {
    const source = seedFile === undefined ? '' : readFileSync(join(SEED_FOLDER, seedFile), 'utf8');
    const record = annotate({ text: source, receivedOn: '2026-02-01' });

    it('names its issuer at 0 and its headline at 78', () => {
      expect(record.issuer?.name).toBe('The Executive Committee of the Commonwealth of Independent States');
      expect(sourceOf(record, record.issuer?.begin ?? -1)).toBe(0);
      expect(record.headline?.text).toBe(
        'CIS Deputy Secretary-General D.Trefilov Addresses 13th Meeting of CIS Security Secretaries Council',
      );
      expect(sourceOf(record, record.headline?.begin ?? -1)).toBe(78);
      expect(record.subheadline).toBeNull();
    });

    it('has a day, its year from the body, and no place', () => {
      const { dateline } = record;
      expect(dateline).toMatchObject({
        place: null,
        date: '2025-11-05',
        precision: 'day',
        yearSource: { kind: 'body' },
      });
      expect([dateline?.begin ?? -1, dateline?.end ?? -1].map((at) => sourceOf(record, at))).toEqual([66, 76]);
      const year = dateline?.yearSource;
      expect([year?.begin ?? -1, year?.end ?? -1].map((at) => sourceOf(record, at))).toEqual([259, 275]);
      expect(record.warnings).toContainEqual({ code: 'DATELINE_YEAR_INFERRED', path: '/dateline/date' });
    });

    it('is in English and under no embargo', () => {
      expect(record.language?.code).toBe('en');
      expect(record.embargo).toBeNull();
    });

    it('means 5 November by "today’s meeting"', () => {
      const today = record.dates.find(
        ({ begin, end }) => record.canonical.text.slice(begin, end) === 'today’s meeting',
      );
      expect(today).toMatchObject({ value: '2025-11-05', precision: 'day', anchor: 'dateline' });
      expect(sourceOf(record, today?.begin ?? -1)).toBe(2102);
    });
  },
);

describe('the record of any text', () => {
  const anyRelease = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'EMBARGOED UNTIL 14:00 GMT',
            '5 November 2025',
            'Nordvik',
            'Ministry of Tides',
            'BERGEN – The',
            'ferry',
            '.',
            ':',
            '\n',
            '\n\n',
            ' ',
            '“',
            '”',
            '+47 55 50 11 22',
            'ida@nordvik.example',
            'today’s meeting',
            'About us',
            '###',
            '2026–2028',
            'last Monday',
            'سلام',
            'e\u0301',
            '\u00a0',
            '(',
            ')',
            '/',
            'é',
            'İ',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    ),
    headline: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
    issuer: fc.option(fc.constantFrom('Nordvik', 'Ministry of Tides', ''), { nil: undefined }),
    language: fc.option(fc.constantFrom('en', 'ru', 'xx', 'not a tag'), { nil: undefined }),
    receivedOn: fc.constant('2025-11-06'),
  });

  it('fits the contract, claims nothing outside the text, and warns of no failure', () => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const record = annotate(release);
        const complete: EnrichmentRecord = { ...record, releaseId: '7b0a3c1e-52b1-4a57-9d0e-0b7f4f1f2a3b', version: 1 };
        enrichmentRecord.parse(complete);
        const failures = record.warnings.filter(({ code }) => code === 'ANNOTATOR_FAILED' || code === 'CLAIM_REJECTED');
        expect(failures).toEqual([]);
        let end = 0;
        for (const block of record.canonical.blocks) {
          expect(block.begin).toBeGreaterThanOrEqual(end);
          end = block.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same bytes every time, and agrees with what the sender was told', () => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const record = annotate(release);
        expect(JSON.stringify(annotate({ ...release }))).toBe(JSON.stringify(record));
        const told = understand(release);
        expect(told).toEqual({
          canonicalText: record.canonical.text,
          contentHash: record.contentHash,
          headline: record.headline?.text ?? null,
          issuer: record.issuer?.name ?? null,
          language: record.language?.code ?? null,
          dateline: record.dateline,
          embargo: record.embargo,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('says which rules made it', () => {
    expect(PIPELINE.rules).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(annotate({ text: 'x', receivedOn: '2025-11-06' }).pipeline).toEqual(PIPELINE);
  });
});

describe('hostile text of one mebibyte', () => {
  it.each([
    ['spaces', ' '],
    ['quotation marks', '"'],
    ['curly quotation marks', '“'],
    ['one letter', 'a'],
    ['digits', '1'],
    ['line breaks', '\n'],
    ['lines of one letter', 'a\n'],
    ['years', '2025 '],
    ['dates', '5 May 2025 '],
    ['phone numbers', '+47 55 50 11 22 '],
    ['addresses without end', 'a@b.'],
    ['plus signs', '+('],
    ['capital words', 'Nordvik '],
    ['commas', 'A, '],
    ['embargoes', 'embargo '],
    ['no-break spaces', 'a\u00a0'],
    ['accents', '\u0301\u0327'],
    ['brackets', '(['],
    ['full stops', '. '],
    ['dashes', '–-'],
  ])('made of %s is read in bounded time', (_name, unit) => {
    const text = unit.repeat(Math.ceil(MIB / unit.length)).slice(0, MIB);
    let record = annotate({ text: '', receivedOn: '2025-11-06' });
    const took = cpuTimeOf(() => {
      record = annotate({ text, receivedOn: '2025-11-06' });
    });
    expect(took).toBeLessThan(6000);
    expect(record.warnings.filter(({ code }) => code === 'ANNOTATOR_FAILED')).toEqual([]);
  });
});
