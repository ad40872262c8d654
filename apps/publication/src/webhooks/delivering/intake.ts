import { PUBLICATION_WITHDRAWN } from '@dateline/contracts';
import type { PublicEvent } from '../../events/public-event-row';
import type { PublicEvents } from '../../events/public-events';
import type { PublicLog } from '../../events/public-log';
import { concerns } from '../../filter/concerns';
import type { Expression } from '../../filter/expression';

const READ_ROWS = 50;
const READ_BYTES = 1024 * 1024;

/** Who takes the events, one after another. */
export interface Taker {
  /** Takes no more for the moment. */
  isFull(): boolean;
  /** Still has an event of that release. */
  has(releaseId: string): boolean;
  take(event: PublicEvent): void;
}

/**
 * The events that concern one subscriber, from a position on: as they happen, or from the table when it is behind. In the
 * turn in which it has caught up it begins to hear the events themselves, so that none falls between.
 */
export class Intake {
  private isLive = false;
  private isStopped = false;
  private reading: Promise<void> | null = null;
  /** Withdrawals that were taken before the cursor came to them. */
  private readonly early = new Set<number>();

  constructor(
    /** Every event up to here was taken, or does not concern the subscriber. */
    public through: number,
    private readonly filter: Expression | null,
    private readonly source: { log: PublicLog; events: PublicEvents },
    private readonly taker: Taker,
  ) {}

  /** Hears of each public event as it happens. A withdrawal goes before everything that is still to be read. */
  hear(event: PublicEvent): void {
    if (this.isLive && !this.taker.isFull()) {
      this.takeNext(event);
      return;
    }
    this.isLive = false;
    if (event.type === PUBLICATION_WITHDRAWN && this.taker.has(event.releaseId)) this.takeEarly(event);
  }

  takeEarly(event: PublicEvent): void {
    if (event.position <= this.through || this.early.has(event.position)) return;
    this.early.add(event.position);
    this.taker.take(event);
  }

  /** Reads on where it is behind. @param onFailure is told why it could not; it may be called again later */
  readOn(onRead: () => void, onFailure: (error: unknown) => void): void {
    if (this.isLive || this.taker.isFull() || this.reading) return;
    const done = (): void => {
      this.reading = null;
    };
    this.reading = this.read(onRead).then(done, (error: unknown) => {
      done();
      onFailure(error);
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.reading;
  }

  private async read(onRead: () => void): Promise<void> {
    const { log, events } = this.source;
    while (!this.isStopped && !this.taker.isFull()) {
      if (this.through >= events.place.position) {
        this.isLive = true;
        return;
      }
      const range = { after: this.through, rows: READ_ROWS, bytes: READ_BYTES };
      const page = await log.after({ ...range, filter: this.filter });
      for (const event of page.events) this.takeNext(event);
      this.through = Math.max(this.through, page.through);
      onRead();
    }
  }

  private takeNext(event: PublicEvent): void {
    this.through = event.position;
    if (!this.early.delete(event.position) && concerns(this.filter, event.known)) this.taker.take(event);
  }
}
