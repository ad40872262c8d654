export { EventConsumer } from './event-consumer';
export {
  type EventLog,
  type LogRecord,
  type OutgoingRecord,
  type Producer,
  type RecordHeader,
  RecordRefused,
} from './event-log';
export { EventLogStrategy, type FailureDesk, SomeEventsFailed } from './event-log-strategy';
export { KafkaEventLog } from './kafka/kafka-event-log';
export { kafkaEnvironment } from './kafka/kafka-settings';
export { type LogEvent, readEvent, UnreadableEvent } from './read-event';
export { toRecord } from './write-event';
