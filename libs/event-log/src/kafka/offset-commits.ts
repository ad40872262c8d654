import type { Log } from '@dateline/logging';
import type { Consumer } from 'kafkajs';

const EVERY_MS = 250;

/**
 * Commits what was handled by a timer. kafkajs' own way commits after every batch, which costs the broker a write for a
 * handful of events; an offset that is a little old only repeats events, and natural keys drop those.
 */
export class OffsetCommits {
  private handled = new Map<string, { topic: string; partition: number; offset: string }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly consumer: Consumer,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.commit(), EVERY_MS);
  }

  /** @param last the offset of the last record that was handled */
  add(topic: string, partition: number, last: string): void {
    // Kafka wants the offset that comes next.
    this.handled.set(`${topic}/${partition}`, { topic, partition, offset: String(BigInt(last) + 1n) });
  }

  /** After a rebalance a partition may be another member's, who is further on. */
  forget(): void {
    this.handled.clear();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.commit();
  }

  private async commit(): Promise<void> {
    if (this.handled.size === 0) return;
    const offsets = [...this.handled.values()];
    this.handled.clear();
    try {
      await this.consumer.commitOffsets(offsets);
    } catch (error) {
      // The group moved or Kafka is away: whoever reads on from the older offset gets these events again.
      this.log.debug('event-log.client', { error }, 'Offsets could not be committed');
    }
  }
}
