import { type EventLog, type OutgoingRecord, type Producer, RecordRefused } from '@dateline/event-log';
import type { Log } from '@dateline/logging';
import { type EventTable, qualified } from './event-table';
import { decodeHeaders } from './header-bytes';
import { RelayLeadership, type StoredEvent } from './relay-leadership';
import type { Wake } from './wake';

/** Kafka's limit is on a batch, and a topic takes 16 MiB: 1 MiB a batch leaves room whatever the partitions. */
const BATCH_ROWS = 500;
const BATCH_BYTES = 1024 * 1024;
/** After a small batch the next one gathers: the cost along the whole chain is per batch, not per event. */
const SMALL_BATCH = 100;
const GATHER_MS = 5;
/** How often to look when nobody rings, for a notification may get lost. */
const LOOK_MS = 250;
/** How often a copy that does not lead tries to. */
const STANDBY_MS = 1000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
const KEEP_HOURS = 24;
const FORGET_ROWS = 2000;
const FORGET_EVERY_MS = 30_000;

interface Batch {
  carried: number;
  /** Nothing more was there when it was read. */
  isAll: boolean;
}

const NOTHING: Batch = { carried: 0, isAll: true };

export interface RelayOptions {
  table: EventTable;
  database: { url: string; role: string };
  eventLog: EventLog;
  wake: Wake;
  log: Log;
  /** Public events are the newsroom's history and are kept; an outbox forgets what it has said. */
  keepsEvents?: boolean;
}

/**
 * Carries a table of events to the log, in order, by one leader among all copies of a service. It retries for ever: a
 * log that is away delays events and loses none. A crash between the log's answer and the cursor repeats events.
 */
export class Relay {
  private leadership: RelayLeadership | null = null;
  private producer: Producer | null = null;
  private stopping = false;
  private rung = false;
  private wakeUp: () => void = () => undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private nextForget = 0;
  private running: Promise<void> = Promise.resolve();
  private stopListening: () => void = () => undefined;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.stopListening = this.options.wake.onGrowth(() => this.ring());
    this.running = this.run();
  }

  /** Carries what is already saved, for at most three seconds, and lets another copy lead. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.ring();
    const limit = new Promise((resolve) => setTimeout(resolve, 3000).unref());
    await Promise.race([this.running, limit]);
    this.stopListening();
    await this.stepDown();
  }

  private async run(): Promise<void> {
    while (true) {
      try {
        this.leadership ??= await this.lead();
        const batch = this.leadership ? await this.carryBatch(this.leadership) : NOTHING;
        this.pauseMs = FIRST_PAUSE_MS;
        if (batch.carried === 0 && this.stopping) return;
        if (!this.leadership) await this.wait(STANDBY_MS);
        else if (batch.isAll) {
          if (batch.carried > 0 && batch.carried < SMALL_BATCH) await this.wait(GATHER_MS);
          await this.waitForGrowth();
        }
      } catch (error) {
        await this.stepDown();
        if (this.stopping) return;
        const { table, log } = this.options;
        log.warn(
          'relay.paused',
          { error, table: qualified(table), pauseMs: this.pauseMs },
          'The relay pauses and tries again',
        );
        await this.wait(this.pauseMs);
        this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private async carryBatch(leadership: RelayLeadership): Promise<Batch> {
    this.rung = false;
    // Connected before the first event, which would otherwise wait for it.
    this.producer ??= await this.options.eventLog.producer();
    const { events, isAll } = await leadership.read(BATCH_ROWS, BATCH_BYTES);
    const last = events.at(-1);
    if (!last) {
      await this.forgetOld(leadership);
      return NOTHING;
    }
    const started = Date.now();
    await this.send(leadership, this.producer, events);
    leadership.position = last.position;
    await leadership.save(last.position);
    const { table, log } = this.options;
    const fields = {
      table: qualified(table),
      events: events.length,
      position: last.position,
      durationMs: Date.now() - started,
    };
    log.debug('outbox.relayed', fields, 'Events went into the log');
    return { carried: events.length, isAll };
  }

  private async send(leadership: RelayLeadership, producer: Producer, events: StoredEvent[]): Promise<void> {
    try {
      await producer.send(events.map(toRecord));
    } catch (error) {
      if (!(error instanceof RecordRefused)) throw error;
      if (events.length > 1) {
        // One of them cannot be written, but which? Each goes alone, in order.
        for (const event of events) await this.send(leadership, producer, [event]);
        return;
      }
      const [event] = events as [StoredEvent];
      await leadership.refuse(event.position, error.message);
      const fields = { table: qualified(this.options.table), position: event.position, topic: event.topic, error };
      this.options.log.error('event.dead-lettered', fields, 'The log refuses an event; it is set aside in its table');
    }
  }

  private async lead(): Promise<RelayLeadership | null> {
    const { wake } = this.options;
    const lost = (error: Error): void => {
      if (!this.leadership) return;
      this.options.log.warn(
        'relay.paused',
        { error, table: qualified(this.options.table) },
        'The relay lost its leadership',
      );
      void this.stepDown();
    };
    const heard = (sender: string | undefined): void => {
      // This process has rung already.
      if (sender !== wake.id) this.ring();
    };
    const leadership = await RelayLeadership.take(this.options.database, this.options.table, heard, lost);
    // Nobody but its relay follows an outbox; public events are followed in every copy.
    wake.listenersAreHere = leadership !== null && !this.options.keepsEvents;
    return leadership;
  }

  private async forgetOld(leadership: RelayLeadership): Promise<void> {
    if (this.options.keepsEvents || Date.now() < this.nextForget) return;
    const forgotten = await leadership.forget(KEEP_HOURS, FORGET_ROWS);
    this.nextForget = forgotten === FORGET_ROWS ? 0 : Date.now() + FORGET_EVERY_MS;
  }

  private async stepDown(): Promise<void> {
    const { leadership, producer } = this;
    this.leadership = null;
    this.producer = null;
    this.options.wake.listenersAreHere = false;
    await leadership?.release();
    // A producer whose log is away cannot say good-bye.
    await producer?.close().catch(() => undefined);
  }

  private ring(): void {
    this.rung = true;
    this.wakeUp();
  }

  private async waitForGrowth(): Promise<void> {
    if (this.rung || this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Waits whoever rings, because a busy newsroom rings all the time; only a stop ends it early. */
  private async wait(ms: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        if (!this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const toRecord = ({ topic, key, headers, payload }: StoredEvent): OutgoingRecord => ({
  topic,
  key,
  headers: decodeHeaders(headers),
  value: payload,
});
