import type { DatelineEvent } from '@dateline/contracts';
import type { OutgoingRecord, RecordHeader } from './event-log';

/** An event as a record: CloudEvents 1.0, binary binding for Kafka; the key is the release id. */
export function toRecord(topic: { name: string }, event: DatelineEvent): OutgoingRecord {
  const attributes: [string, string | undefined][] = [
    ['ce_specversion', event.specversion],
    ['ce_id', event.id],
    ['ce_type', event.type],
    ['ce_source', event.source],
    ['ce_subject', event.subject],
    ['ce_time', event.time],
    ['content-type', event.datacontenttype],
    ['traceparent', event.traceparent],
  ];
  return {
    topic: topic.name,
    key: Buffer.from(event.subject),
    headers: attributes.flatMap(([name, value]): RecordHeader[] => (value ? [[name, Buffer.from(value)]] : [])),
    value: Buffer.from(JSON.stringify(event.data)),
  };
}
