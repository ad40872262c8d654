import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { channel, type EventTable } from './event-table';

/** Between two notifications of one process, so that a burst of commits costs one. */
const GATHER_MS = 8;

/**
 * Says that a table has grown: to whoever follows it in this process at once, to other copies by NOTIFY. The NOTIFY
 * goes outside the writing transaction, because inside it would serialise all commits of the database.
 */
export class Wake {
  /** Tells one's own notifications from those of other copies. */
  readonly id = randomUUID();
  /** Whoever must hear of growth is in this process: no other copy has to be told. */
  listenersAreHere = false;
  private readonly listeners = new Set<() => void>();
  private pending: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly table: EventTable,
  ) {}

  announce(): void {
    this.ring();
    if (!this.listenersAreHere) this.pending ??= setTimeout(() => void this.notify(), GATHER_MS);
  }

  /** Tells those who listen in this process. */
  ring(): void {
    for (const listener of this.listeners) listener();
  }

  onGrowth(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async notify(): Promise<void> {
    this.pending = undefined;
    // A lost notification costs a copy the time to its next look, nothing else.
    await this.database.query(`NOTIFY ${channel(this.table)}, '${this.id}'`).catch(() => undefined);
  }
}
