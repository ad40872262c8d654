import type { EntityManager } from 'typeorm';

/**
 * Takes the lock of each key until the transaction ends, in the order of their hashes, so that two transactions never
 * wait for each other. A statement of its own: under READ COMMITTED only a later statement sees what the last holder did.
 * @param purpose the lock's name, one for each service and purpose, because all services share one database
 */
export async function lockKeys(tx: EntityManager, purpose: string, keys: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtext($1), hash)
       FROM (SELECT DISTINCT hashtext(key) AS hash FROM unnest($2::text[]) AS key ORDER BY hash) AS sorted`,
    [purpose, keys],
  );
}

/** The same locks without waiting for any. @returns the keys whose locks were free */
export async function tryToLockKeys(tx: EntityManager, purpose: string, keys: readonly string[]): Promise<string[]> {
  const rows: { key: string }[] = await tx.query(
    `SELECT key FROM unnest($2::text[]) AS key WHERE pg_try_advisory_xact_lock(hashtext($1), hashtext(key))`,
    [purpose, keys],
  );
  return rows.map(({ key }) => key);
}
