import type { ServiceName } from '@dateline/contracts';
import type { EventLog, EventLogStrategy } from '@dateline/event-log';
import type { DataSource } from 'typeorm';

const LIMIT_MS = 2000;
/** With more events than this waiting for the log, a service says that it is behind. */
const BACKLOG_LIMIT = 100_000;

/** Is the service of use right now? Each check rejects with what is wrong. */
export class Readiness {
  stopping = false;
  private readonly required = new Map<string, () => string | null>();

  constructor(
    private readonly service: ServiceName,
    private readonly database: DataSource,
    private readonly eventLog: EventLog,
    private readonly strategy: EventLogStrategy,
  ) {}

  /** Another condition of a service's own. @param lacks says what is missing; null when nothing is */
  require(name: string, lacks: () => string | null): void {
    this.required.set(name, lacks);
  }

  /** The names of the service's own conditions. */
  get ownConditions(): string[] {
    return [...this.required.keys()];
  }

  async ownConditionHolds(name: string): Promise<undefined> {
    const missing = this.required.get(name)?.();
    if (missing) throw new Error(missing);
    return undefined;
  }

  async isRunning(): Promise<undefined> {
    if (this.stopping) throw new Error('the service is stopping');
    return undefined;
  }

  async databaseAnswers(): Promise<undefined> {
    await within(LIMIT_MS, this.database.query('SELECT 1'));
    return undefined;
  }

  async eventLogAnswers(): Promise<undefined> {
    await within(LIMIT_MS, this.eventLog.ping());
    if (!this.strategy.isReading) throw new Error('the consumer has not joined its group yet');
    return undefined;
  }

  async backlogIsBounded(): Promise<{ backlog: number }> {
    const [{ backlog }] = await within(LIMIT_MS, this.database.query(backlogQuery(this.service)));
    if (backlog > BACKLOG_LIMIT) throw new Error(`${backlog} events wait for the log`);
    return { backlog };
  }
}

/** How many events of a service's outbox the relay has not carried yet; counted only as far as the limit matters. */
export const backlogQuery = (service: ServiceName): string =>
  `SELECT count(*) AS backlog FROM (
     SELECT 1 FROM ${service}.outbox
      WHERE position > coalesce((SELECT position FROM ${service}.relay WHERE source = 'outbox'), 0)
      LIMIT ${BACKLOG_LIMIT + 1}) AS waiting`;

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}
