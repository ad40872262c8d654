import type { DataSource, EntityManager } from 'typeorm';
import { sqlState } from './infrastructure-error';

const DEADLOCK_DETECTED = '40P01';
const SERIALIZATION_FAILURE = '40001';
const ATTEMPTS = 5;

/**
 * Runs `work` in one READ COMMITTED transaction. A deadlock or serialisation failure undid all of it, so `work` is
 * run again from the start, and must make the same ids again.
 */
export async function inTransaction<T>(database: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      const undone = [DEADLOCK_DETECTED, SERIALIZATION_FAILURE].includes(sqlState(error) ?? '');
      if (!undone || attempt === ATTEMPTS) throw error;
    }
  }
}
