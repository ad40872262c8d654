import type { Log } from '@dateline/logging';
import { types } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

// Positions and versions are bigint columns, and node-postgres gives those as strings. They stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number);

/** A transaction, or the data source itself: whatever can run a statement. */
export type Queryable = Pick<EntityManager, 'query'>;

export interface DatabaseSettings {
  url: string;
  /** The runtime role, which sees one schema and has no DDL (`migrations/`). Left out: the role of the URL. */
  role?: string;
  applicationName: string;
  log?: Log;
}

/** Most connections that one process opens in one pool. */
const POOL_SIZE = 10;

/**
 * The data source of a service. A frozen copy that holds a lock must stop nobody for long, so every connection
 * has time limits; `search_path` is left alone, for each statement names its schema.
 */
export function databaseOptions({ url, role, applicationName, log }: DatabaseSettings) {
  const settings = ['statement_timeout=15000', 'idle_in_transaction_session_timeout=5000'];
  if (role) settings.push(`role=${role}`);
  return {
    type: 'postgres' as const,
    url,
    applicationName,
    poolSize: POOL_SIZE,
    connectTimeoutMS: 5000,
    synchronize: false,
    poolErrorHandler: (error: unknown) =>
      log?.warn('database.unavailable', { error }, 'A database connection was lost'),
    extra: { options: settings.map((setting) => `-c ${setting}`).join(' '), keepAlive: true },
  };
}

export const openDatabase = (settings: DatabaseSettings): Promise<DataSource> =>
  new DataSource(databaseOptions(settings)).initialize();
