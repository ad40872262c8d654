import { type DatelineEvent, PUBLICATION_PUBLISHED, PUBLICATIONS } from '@dateline/contracts';
import { toRecord } from '@dateline/event-log';
import { encodeHeaders } from '@dateline/outbox';
import { toPublicEvent } from './public-event-row';
import { eventFrame, resetFrame } from './sse-frames';

/** Reads a frame as a browser does. */
function fieldsOf(frame: Buffer): Record<string, string> {
  const text = frame.toString('utf8');
  expect(text.endsWith('\n\n')).toBe(true);
  const lines = text.slice(0, -2).split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
}

const event = {
  specversion: '1.0',
  id: '0b7c6e1e-4a53-5f7e-8f0e-0d9a3c1b2f4e',
  type: PUBLICATION_PUBLISHED,
  source: 'http://127.0.0.1:3003',
  subject: '3f2b8c1e-5a4d-4e6f-9a7b-1c2d3e4f5a6b',
  time: '2026-03-01T12:00:00.000Z',
  datacontenttype: 'application/json',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  data: { release: { body: 'First line\nsecond\r\n\u2028 “quoted” 🗞' } },
} as unknown as DatelineEvent;

describe('a frame of the event stream', () => {
  it('holds the CloudEvent as it went to Kafka, on one line, with id and type', () => {
    const { headers, value } = toRecord(PUBLICATIONS, event);
    const row = { position: 7, headers: encodeHeaders(headers), payload: value!, releaseId: event.subject, known: [] };
    const { id, event: type, data } = fieldsOf(eventFrame(toPublicEvent(row, 'c0ffee12')));
    expect([id, type]).toEqual(['c0ffee12-7', PUBLICATION_PUBLISHED]);
    expect(JSON.parse(data!)).toEqual(event);
  });

  it('of a reset says what to do and where the stream goes on', () => {
    const { id, event: type, data } = fieldsOf(resetFrame({ epoch: 'c0ffee12', position: 9 }));
    expect([id, type]).toEqual(['c0ffee12-9', 'reset']);
    expect(JSON.parse(data!)).toMatchObject({
      head: 'c0ffee12-9',
      advice: expect.stringContaining('/v1/publications'),
    });
  });
});
