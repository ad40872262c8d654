import { eventLine, readToldEvent } from './told-event';

const id = 'c19be407-67d1-4dd8-962d-c65d5de34b31';
const line = (type: string, data: object): string =>
  eventLine(
    readToldEvent(
      JSON.stringify({ id: 'e', type: `dateline.${type}.v1`, time: '2026-11-24T10:26:04.529Z', subject: id, data }),
    )!,
  );

test('a line tells when, what, which release, which version and its headline', () => {
  expect(line('publication.published', { release: { version: 1, headline: 'Battery park' }, revision: 1 })).toBe(
    `2026-11-24T10:26:04.529Z  published  ${id}  v1    Battery park`,
  );
});

test('a correction says what was wrong', () => {
  const release = { version: 2, headline: 'Battery park', change: 'correction', note: 'The day was wrong.' };
  expect(line('publication.corrected', { release, revision: 1 })).toMatch(/corrected .* v2 {4}Battery park \(The day/);
});

test('a newer enrichment of the same text is told from a newer text', () => {
  const release = { version: 2, headline: 'Battery park', change: 'enrichment' };
  expect(line('publication.updated', { release, revision: 3 })).toContain('v2.3  Battery park (a newer enrichment');
});

test('a withdrawal says why', () => {
  expect(line('publication.withdrawn', { id, version: 2, reason: 'Sent in error.' })).toContain('v2    Sent in error.');
});

test('a headline can neither break the line nor move what stands beside it', () => {
  const headline = 'Two\r\nlines \u001b[2Jand \u202Eback';
  expect(line('publication.published', { release: { version: 1, headline }, revision: 1 })).toMatch(
    /v1 {4}Two lines {2}\[2Jand {2}back$/,
  );
});

test.each(['', 'no JSON', '[]', '{"type":"x"}'])('%j is no event', (text) => {
  expect(readToldEvent(text)).toBeNull();
});
