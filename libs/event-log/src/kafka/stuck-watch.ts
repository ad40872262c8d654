import type { Consumer, Kafka } from 'kafkajs';

const LIMIT_MS = 20_000;
const LOOK_MS = 2000;

/**
 * Notices a consumer that has stopped without a word: no fetch, no finished chunk and no pause of ours for 20 s while
 * the broker answers, or a crash that kafkajs does not recover from. Its process then has to end and start again.
 */
export class StuckWatch {
  private lastSign = Date.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly kafka: Kafka,
    consumer: Consumer,
    private readonly onStuck: (reason: string) => void,
  ) {
    consumer.on('consumer.fetch', () => this.alive());
    consumer.on('consumer.crash', ({ payload }) => {
      if (!payload.restart) onStuck(`the consumer crashed: ${payload.error.message}`);
    });
  }

  start(): void {
    this.alive();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  alive(): void {
    this.pausedFor(0);
  }

  pausedFor(ms: number): void {
    this.lastSign = Math.max(this.lastSign, Date.now() + ms);
  }

  private async look(): Promise<void> {
    if (Date.now() - this.lastSign < LIMIT_MS || !(await this.brokerAnswers())) return;
    if (Date.now() - this.lastSign < LIMIT_MS) return;
    this.onStuck(`nothing was fetched or handled for ${LIMIT_MS / 1000} s although Kafka answers`);
  }

  private async brokerAnswers(): Promise<boolean> {
    const admin = this.kafka.admin({ retry: { retries: 0 } });
    try {
      await admin.connect();
      await admin.describeCluster();
      return true;
    } catch {
      // Kafka is away: waiting is right, and the consumer's own retries say so in the log.
      return false;
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
