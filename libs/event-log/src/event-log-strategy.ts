import type { ServiceName, Topic } from '@dateline/contracts';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Consumer, EventLog, LogRecord } from './event-log';
import { type LogEvent, readEvent, UnreadableEvent } from './read-event';

/** What becomes of an event that could not be handled. It is kept before its place in the log is passed. */
export interface FailureDesk {
  /** Is it the surroundings that failed, and not this event? Then the log is read again later and nothing is kept. */
  isPassing(error: unknown): boolean;
  keepUnreadable(record: LogRecord, error: UnreadableEvent): Promise<void>;
  keepFailed(event: LogEvent, error: unknown): Promise<void>;
}

/** A handler throws it when it has done its work for all events but these: only they are kept, each with its error. */
export class SomeEventsFailed extends Error {
  override readonly name = 'SomeEventsFailed';

  constructor(readonly failures: ReadonlyMap<LogEvent, unknown>) {
    super(`${failures.size} events could not be handled`);
  }
}

export interface EventLogStrategyOptions {
  service: ServiceName;
  eventLog: EventLog;
  topics: readonly Topic[];
  gatherMs?: number;
  failures: FailureDesk;
  onStuck(reason: string): void;
}

/**
 * Nest's transport on the event log. The pattern of a handler is the event's type, and it takes an array: all events
 * of that type that follow each other in a chunk. Stock `ServerKafka` takes topics for patterns, one message at a
 * time, and lets a handler's error reach the Kafka client; here no error passes `handle`, save one of the surroundings.
 */
export class EventLogStrategy extends Server implements CustomTransportStrategy {
  private consumer: Consumer | undefined;

  constructor(private readonly options: EventLogStrategyOptions) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    const { service, eventLog, topics, gatherMs, onStuck } = this.options;
    const unhandled = topics.flatMap(({ types }) => types).filter((type) => !this.isHandled(type));
    if (unhandled.length > 0) {
      callback(new Error(`${service} reads ${unhandled.join(', ')} but has no handler for it`));
      return;
    }
    this.consumer = eventLog.consume({
      group: groupOf(service),
      topics,
      gatherMs,
      handle: (records) => this.handle(records),
      onStuck,
    });
    callback();
  }

  /** Do events reach the handlers? */
  get isReading(): boolean {
    return this.consumer?.isReading ?? false;
  }

  /** Resolves when this service has handled everything that the topic holds now, whichever copy read it. */
  caughtUp(topic: Topic): Promise<void> {
    return this.options.eventLog.caughtUp(groupOf(this.options.service), topic);
  }

  async close(): Promise<void> {
    await this.consumer?.close();
  }

  /** Handles one event again, outside the log: the way of a parked one. */
  async handleAgain(record: LogRecord): Promise<void> {
    const event = readEvent(record);
    if (!this.isHandled(event.type)) return;
    try {
      await this.callHandler([event]);
    } catch (error) {
      throw error instanceof SomeEventsFailed ? error.failures.get(event) : error;
    }
  }

  private async handle(records: readonly LogRecord[]): Promise<void> {
    for (const run of runsOfOneType(await this.readable(records))) await this.handleRun(run);
  }

  private async readable(records: readonly LogRecord[]): Promise<LogEvent[]> {
    const events: LogEvent[] = [];
    for (const record of records) {
      try {
        const event = readEvent(record);
        if (this.isHandled(event.type)) events.push(event);
        else throw new UnreadableEvent(`${event.type} does not belong on ${record.topic}`);
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
        await this.options.failures.keepUnreadable(record, error);
      }
    }
    return events;
  }

  /** When a run fails for what one event holds, halving it finds that one in few steps, and the others go through. */
  private async handleRun(run: readonly LogEvent[]): Promise<void> {
    try {
      await this.callHandler(run);
    } catch (error) {
      const { failures } = this.options;
      if (failures.isPassing(error)) throw error;
      if (error instanceof SomeEventsFailed) {
        for (const [event, reason] of error.failures) await failures.keepFailed(event, reason);
        return;
      }
      if (run.length === 1) {
        await failures.keepFailed(run[0]!, error);
        return;
      }
      const middle = Math.ceil(run.length / 2);
      await this.handleRun(run.slice(0, middle));
      await this.handleRun(run.slice(middle));
    }
  }

  private async callHandler(events: readonly LogEvent[]): Promise<void> {
    const handler = this.getHandlerByPattern(events[0]!.type)!;
    const result = await handler(events);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }

  private isHandled(type: string): boolean {
    return this.getHandlerByPattern(type) !== null;
  }

  // The log has no connection state of its own to tell of: readiness asks it with a ping.
  on(): never {
    throw new Error('The event log emits no transport events');
  }

  unwrap<T>(): T {
    return this.options.eventLog as T;
  }
}

const groupOf = (service: ServiceName): string => `dateline.${service}`;

/** Mixed types in one chunk keep their order: a handler gets only what stands together. */
function runsOfOneType(events: readonly LogEvent[]): LogEvent[][] {
  const runs: LogEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.type === event.type) run.push(event);
    else runs.push([event]);
  }
  return runs;
}
