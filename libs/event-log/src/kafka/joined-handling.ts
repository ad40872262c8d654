import type { LogRecord, Subscription } from '../event-log';

/** Two, so that a slow text holds up only what came with it. */
const AT_ONCE = 2;

interface Waiting {
  records: readonly LogRecord[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Chunks of several partitions that wait at the same time are handled as one. The cost of handling is per transaction,
 * not per event, and one batch of a writer scatters over all partitions. A partition has only one chunk under way, so
 * its order is kept.
 */
export class JoinedHandling {
  private waiting: Waiting[] = [];
  private underWay = 0;

  constructor(private readonly handleRecords: Subscription['handle']) {}

  handle(records: readonly LogRecord[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ records, resolve, reject });
      // The partitions of one fetch come one after the other in the same turn of the event loop.
      setImmediate(() => this.next());
    });
  }

  private next(): void {
    if (this.waiting.length === 0 || this.underWay >= AT_ONCE) return;
    const joined = this.waiting;
    this.waiting = [];
    this.underWay++;
    this.handleRecords(joined.flatMap(({ records }) => records))
      .then(
        () => joined.forEach(({ resolve }) => void resolve()),
        (error) => joined.forEach(({ reject }) => void reject(error)),
      )
      .finally(() => {
        this.underWay--;
        this.next();
      });
  }
}
