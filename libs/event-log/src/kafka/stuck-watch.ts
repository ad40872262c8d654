import type { Kafka } from 'kafkajs';

const LIMIT_MS = 20_000;
/** What a handler waits for has limits of its own (a statement 15 s, a text 10 s), but a chunk may hold several large texts. */
const HANDLING_LIMIT_MS = 180_000;
const LOOK_MS = 2000;

/**
 * Notices a consumer that has stopped without a word: no fetch, no chunk under way and no pause of ours for 20 s while
 * the broker answers. Its process then has to end and start again.
 */
export class StuckWatch {
  private lastSign = Date.now();
  private handling = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly onStuck: (reason: string) => void,
  ) {}

  start(): void {
    this.stop();
    this.alive();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  alive(): void {
    this.pausedFor(0);
  }

  pausedFor(ms: number): void {
    this.lastSign = Math.max(this.lastSign, Date.now() + ms);
  }

  async whileHandling(work: () => Promise<void>): Promise<void> {
    this.handling++;
    try {
      await work();
    } finally {
      this.handling--;
      this.alive();
    }
  }

  private get isAlive(): boolean {
    return Date.now() - this.lastSign < (this.handling > 0 ? HANDLING_LIMIT_MS : LIMIT_MS);
  }

  private async look(): Promise<void> {
    if (this.isAlive || !(await this.brokerAnswers()) || this.isAlive || !this.timer) return;
    this.stop();
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
