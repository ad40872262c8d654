import { TextDecoder } from 'node:util';
import { cloudEventAttributes, EVENT_DATA, type EventData, type EventType, isEventType } from '@dateline/contracts';
import type { LogRecord } from './event-log';

/** A record read as the event that it carries, checked against its contract. */
export interface LogEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  source: string;
  releaseId: string;
  time: string;
  traceparent: string | undefined;
  data: EventData<T>;
  record: LogRecord;
}

/** The record is no event that this version can read. Trying again will not help. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * Reads a record in the CloudEvents 1.0 binary binding for Kafka.
 * @throws UnreadableEvent saying what is wrong with it
 */
export function readEvent(record: LogRecord): LogEvent {
  const attributes = readAttributes(record);
  if (!isEventType(attributes.type))
    throw new UnreadableEvent(`Nobody knows the event type ${quoted(attributes.type)}`);
  const data = EVENT_DATA[attributes.type].safeParse(readJson(record.value));
  if (!data.success) {
    const [issue] = data.error.issues;
    throw new UnreadableEvent(`data does not fit ${attributes.type}: /${issue?.path.join('/')} ${issue?.message}`);
  }
  const about = releaseIdIn(data.data);
  if (about !== undefined && about !== attributes.subject) {
    throw new UnreadableEvent(`ce_subject names ${attributes.subject}, but data is about ${about}`);
  }
  const { id, type, source, subject, time, traceparent } = attributes;
  return { id, type, source, releaseId: subject, time, traceparent, data: data.data, record } as LogEvent;
}

/** A journey step names no release of its own. */
function releaseIdIn(data: EventData): string | undefined {
  if ('release' in data) return data.release.id;
  return 'id' in data ? data.id : undefined;
}

function readAttributes({ headers }: LogRecord) {
  const named = new Map(headers.map(([name, value]) => [name, value]));
  const attribute = (name: string): string | undefined => named.get(name)?.toString('utf8');
  const read = cloudEventAttributes.safeParse({
    specversion: attribute('ce_specversion'),
    id: attribute('ce_id'),
    type: attribute('ce_type'),
    source: attribute('ce_source'),
    subject: attribute('ce_subject'),
    time: attribute('ce_time'),
    datacontenttype: attribute('content-type'),
    traceparent: attribute('traceparent'),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UnreadableEvent(`No CloudEvents headers that can be read: ${issue?.path.join('.')}: ${issue?.message}`);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(value: Buffer | null): unknown {
  if (value === null) throw new UnreadableEvent('The record has no value');
  try {
    return JSON.parse(strictUtf8.decode(value));
  } catch (error) {
    throw new UnreadableEvent('The value is no JSON in UTF-8', { cause: error });
  }
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 100));
