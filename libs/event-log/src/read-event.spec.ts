import { eventIdOf, JOURNEY, journeyStepEvent } from '@dateline/contracts';
import type { LogRecord } from './event-log';
import { readEvent, UnreadableEvent } from './read-event';
import { toRecord } from './write-event';

describe('reading an event', () => {
  const releaseId = '3f0c6d1e-58a8-4d0a-9e0e-6a6f6f7a1b11';
  const event = journeyStepEvent({
    releaseId,
    version: 1,
    revision: 1,
    step: 'enriched',
    source: 'urn:dateline:enrichment',
    at: new Date(0),
  });
  const record = (change: Partial<LogRecord> = {}): LogRecord => ({
    ...toRecord(JOURNEY, event),
    partition: 0,
    offset: '0',
    timestamp: 0,
    ...change,
  });
  const withHeader = (name: string, value: string | null): LogRecord => ({
    ...record(),
    headers: [
      ...record().headers.filter(([header]) => header !== name),
      ...(value === null ? [] : [[name, Buffer.from(value)] as const]),
    ],
  });

  it('gives back what was written', () => {
    const { id, type, data, time } = readEvent(record());
    expect({ id, type, time }).toEqual({ id: event.id, type: event.type, time: '1970-01-01T00:00:00.000Z' });
    expect(data).toEqual({ version: 1, revision: 1, step: 'enriched' });
    expect(id).toBe(eventIdOf({ releaseId, version: 1, revision: 1, fact: 'step:enriched' }));
  });

  it('ignores fields that it does not know, so that a contract can grow', () => {
    const value = Buffer.from(JSON.stringify({ ...event.data, mood: 'new' }));
    expect(readEvent(record({ value })).data).not.toHaveProperty('mood');
  });

  it.each<[string, LogRecord, RegExp]>([
    ['no headers', record({ headers: [] }), /No CloudEvents headers/],
    ['a null value', record({ value: null }), /no value/],
    ['malformed JSON', record({ value: Buffer.from('{"version":') }), /no JSON/],
    ['bytes that are no UTF-8', record({ value: Buffer.from([0x22, 0xff, 0x22]) }), /no JSON in UTF-8/],
    ['data that does not fit', record({ value: Buffer.from('{"version":0}') }), /data does not fit .*\/version/],
    ['an unknown type', withHeader('ce_type', 'dateline.release.eaten.v1'), /Nobody knows/],
    ['a type named like a method', withHeader('ce_type', 'constructor'), /Nobody knows/],
    ['a foreign version of CloudEvents', withHeader('ce_specversion', '0.3'), /specversion/],
    ['no subject', withHeader('ce_subject', null), /subject/],
  ])('refuses %s', (_what, broken, complaint) => {
    expect(() => readEvent(broken)).toThrow(UnreadableEvent);
    expect(() => readEvent(broken)).toThrow(complaint);
  });
});
