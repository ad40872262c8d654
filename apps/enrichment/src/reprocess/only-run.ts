import type { DataSource } from 'typeorm';

const LOCK = `hashtext('dateline reprocess')`;

/**
 * Does the work unless it is being done already: two at a time would read every text twice. A run that lost its
 * connection, and the lock with it, does no harm all the same: no revision is written twice.
 * @throws AlreadyRunning
 */
export async function asOnlyRun<T>(database: DataSource, work: () => Promise<T>): Promise<T> {
  const session = database.createQueryRunner();
  try {
    const [{ taken }] = await session.query(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
    if (!taken) throw new AlreadyRunning();
    return await work().finally(() => session.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => undefined));
  } finally {
    await session.release();
  }
}

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor() {
    super('reprocess: it runs already on this database. Wait for its end, or end it; nothing was done here.');
  }
}
