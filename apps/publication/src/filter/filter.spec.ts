import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';
import { recordOf } from '../../../../test/support/annotation-record';
import { concerns } from './concerns';
import { facetsOf } from './facets';
import { compileFilter, type Filter, filterShape } from './filter';

const TEXT =
  'Ministers from three states signed a cross-border policing agreement in São Paulo. The agreement covers analysis. 北京大学 sent guests.';

function version(text = TEXT, fields: Partial<PublicRelease> = {}, read: Partial<EnrichmentRecord> = {}) {
  const release = { id: 'x', version: 1, body: text, publishedAt: '2026-03-01T12:00:00Z', ...fields } as PublicRelease;
  return new Set(facetsOf({ release, enrichment: { ...recordOf(text, read), releaseId: release.id, version: 1 } }));
}

const finds = (filter: Filter, known = [version()]): boolean =>
  concerns(compileFilter(filterShape.parse(filter)), known);

const entity = (type: 'person' | 'place' | 'organisation', name: string, aliases: string[] = [], ids = {}) =>
  ({ id: name, type, name, aliases, roles: [], ids, mentions: [], confidence: 1 }) as EnrichmentRecord['entities'][0];

describe('what a filter finds', () => {
  it('is a topic by its code, and everything below it', () => {
    const topics = [
      { code: 'medtop:20000638', label: 'x', path: ['medtop:11000000'], score: 1, evidence: [] as [number, number][] },
    ];
    const known = [version(TEXT, {}, { topics })];
    expect(finds({ topic: ['medtop:20000638'] }, known)).toBe(true);
    expect(finds({ topic: ['11000000'] }, known)).toBe(true);
    expect(finds({ topic: ['medtop:01000000'] }, known)).toBe(false);
    expect(finds({ topic: ['medtop:01000000', 'medtop:11000000'] }, known)).toBe(true);
  });

  it('is a person, an organisation or a place by name, alias or id, however it is written', () => {
    const entities = [
      entity('person', 'Ana Müller', ['A. Müller']),
      entity('organisation', 'World Trade Organization', ['WTO'], { wikidata: 'Q7825' }),
      entity('place', 'Brazil', [], { iso3166: 'BR' }),
    ];
    const known = [version(TEXT, {}, { entities })];
    expect(finds({ person: ['ana muller'] }, known)).toBe(true);
    expect(finds({ person: ['a müller'], organisation: ['wto'], place: ['br'] }, known)).toBe(true);
    expect(finds({ organisation: ['Q7825'] }, known)).toBe(true);
    expect(finds({ organisation: ['Ana Müller'] }, known)).toBe(false);
    expect(finds({ person: ['ana muller'], place: ['Peru'] }, known)).toBe(false);
  });

  it('is an issuer as stated and as read, and a language with or without its region', () => {
    const issuer = { name: 'Ministry of the Interior', entityId: 'WTO', begin: 0, end: 9 };
    const entities = [entity('organisation', 'WTO', ['The Ministry'])];
    const known = [version(TEXT, { issuer: 'Interior Ministry', language: 'en-GB' }, { issuer, entities })];
    expect(finds({ issuer: ['INTERIOR MINISTRY'] }, known)).toBe(true);
    expect(finds({ issuer: ['the ministry'] }, known)).toBe(true);
    expect(finds({ language: ['en'] }, known)).toBe(true);
    expect(finds({ language: ['en-gb'] }, known)).toBe(true);
    expect(finds({ language: ['en-US'] }, known)).toBe(false);
  });

  it.each([
    ['agreement', true],
    ['AGREEMENTS ministers', true],
    ['agreement withdrawal', false],
    ['"policing agreement"', true],
    ['"agreement policing"', false],
    ['cross-border', true],
    ['border-cross', false],
    ['sao paulo', true],
    ['北京', true],
    ['京北', false],
    ['agreement -policing', false],
    ['agreement -fishing', true],
    ['agreement -"agreement policing"', true],
    ['fishing OR policing', true],
    ['fishing OR hunting', false],
    ['-fishing', true],
    ['analyses OR analysis', true],
    ['"unclosed agreement', false],
    ['state', true],
  ])('are the words of %j: %s', (q, found) => expect(finds({ q: [q] })).toBe(found));

  it('is whatever matched any version that was public', () => {
    const known = [version('The harbour opens.'), version('The railway opens.')];
    expect(finds({ q: ['harbour'] }, known)).toBe(true);
    expect(finds({ q: ['railway'] }, known)).toBe(true);
    expect(finds({ q: ['harbour railway'] }, known)).toBe(false);
  });

  it('is everything when it asks for nothing, or when nothing is known any more', () => {
    expect(finds({})).toBe(true);
    expect(finds({ q: ['fishing'] }, [])).toBe(true);
  });
});

describe('a filter', () => {
  it.each([
    { topic: ['politics'] },
    { language: ['English, please'] },
    { q: ['—'] },
    { q: [] },
    { person: ['...'] },
    { persons: ['Ana'] },
    { q: ['x'.repeat(501)] },
    { place: Array.from({ length: 51 }, () => 'Rome') },
  ])('is refused when it cannot be what was meant: %j', (filter) => {
    expect(filterShape.safeParse(filter).success).toBe(false);
  });

  it('may state a single value without a list, as a query does', () => {
    expect(filterShape.parse({ topic: '16000000' })).toEqual({ topic: ['16000000'] });
  });

  it('looks at a text of a megabyte in bounded time and space', () => {
    const words = Array.from({ length: 150_000 }, (_, n) => `w${n}`).join(' ');
    const started = process.cpuUsage();
    expect(version(words).size).toBeLessThanOrEqual(20_001);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});
