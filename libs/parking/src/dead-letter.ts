import { deadLetterTopic, type ServiceName } from '@dateline/contracts';
import type { LogRecord, OutgoingRecord, RecordHeader } from '@dateline/event-log';

export interface FailureReason {
  name: string;
  message: string;
  code?: string;
}

export interface Death {
  consumer: string;
  record: LogRecord;
  error: FailureReason;
  attempts: number;
}

/**
 * An event that was given up, as it goes to the dead-letter topic: key, value and headers untouched, and after them
 * where it came from and why. Numbers are decimal text (Spring Kafka writes them as binary integers).
 */
export function deadLetter(service: ServiceName, { consumer, record, error, attempts }: Death): OutgoingRecord {
  const added: [string, string][] = [
    ['original-topic', record.topic],
    ['original-partition', String(record.partition)],
    ['original-offset', record.offset],
    ['original-timestamp', new Date(record.timestamp).toISOString()],
    ['original-consumer-group', consumer],
    ['exception-class', error.name],
    ['exception-message', error.message],
    ['attempts', String(attempts)],
  ];
  return {
    topic: deadLetterTopic(service).name,
    key: record.key,
    value: record.value,
    headers: [
      ...record.headers,
      ...added.map(([name, value]): RecordHeader => [`dateline-dlt-${name}`, Buffer.from(value)]),
    ],
  };
}

const LONGEST_MESSAGE = 2000;

export function describeError(error: unknown): FailureReason {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error).slice(0, LONGEST_MESSAGE) };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    // Postgres stores no U+0000 in JSON.
    message: error.message.replaceAll('\u0000', '\uFFFD').slice(0, LONGEST_MESSAGE),
    ...(typeof code === 'string' ? { code } : {}),
  };
}
