import type { Topic } from '@dateline/contracts';

/** A header's name and its bytes. A name may occur more than once; its order is kept. */
export type RecordHeader = readonly [name: string, value: Buffer];

/** What goes into the log, byte for byte. */
export interface OutgoingRecord {
  topic: string;
  key: Buffer | null;
  headers: readonly RecordHeader[];
  value: Buffer | null;
}

/** What comes out of the log, with its place in it. */
export interface LogRecord extends OutgoingRecord {
  partition: number;
  /** Ascending within a partition; a string, because Kafka's is 64 bits wide. */
  offset: string;
  /** When the log took it, in milliseconds since 1970. */
  timestamp: number;
}

/** The log refuses this record whatever happens, such as one larger than its topic takes. */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused';
}

export interface Producer {
  /**
   * Writes all records, in order for each key, and resolves when the log has them for good.
   * @throws RecordRefused when a record of the batch can never be written; any other error means: try again
   */
  send(records: readonly OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

export interface Subscription {
  /** Members of one group share the partitions; each record goes to one of them at a time. */
  group: string;
  topics: readonly Topic[];
  /** Milliseconds for which the log may hold events back, so that more come together: for what nobody waits for. */
  gatherMs?: number;
  /**
   * Gets at most 200 records of one partition, in order. When it resolves they are done with; when it rejects, the
   * partition pauses and they come again.
   */
  handle(records: readonly LogRecord[]): Promise<void>;
  /** The consumer cannot go on in this process. */
  onStuck(reason: string): void;
}

export interface Consumer {
  /** It has joined its group, and what is written reaches it. */
  readonly isReading: boolean;
  close(): Promise<void>;
}

/** The carrier of events. Kafka is one driver; nothing outside a driver's folder knows its client library. */
export interface EventLog {
  producer(): Promise<Producer>;
  /** Returns at once and connects in the background, for as long as it takes: a service must start without its log. */
  consume(subscription: Subscription): Consumer;
  /** Resolves when a group has handled everything that the topic holds now. It waits for as long as that takes. */
  caughtUp(group: string, topic: Topic): Promise<void>;
  /** Resolves when the log answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
