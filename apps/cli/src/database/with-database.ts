import { isInfrastructureError, openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { CannotStart } from '../cannot-start';
import { readConfiguration } from '../configuration';
import { dataFiles } from '../newsroom/data-folder';
import { readNewsroomFile } from '../newsroom/newsroom-file';

/** The database of `DATABASE_URL`, or else of the newsroom that runs on this data folder. */
export function databaseAddress(): string {
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  const url = databaseUrl ?? readNewsroomFile(dataFiles(dataDir).newsroom)?.postgres.url;
  if (url) return url;
  throw new CannotStart(
    `no database: no newsroom runs on ${dataDir}. Start one (npm start), name its folder in DATELINE_DATA_DIR, or set DATABASE_URL.`,
  );
}

/** Runs an operator's command on the newsroom's database. */
export async function withDatabase<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
  const url = databaseAddress();
  try {
    const database = await openDatabase({ url, applicationName: 'dateline cli' });
    return await work(database).finally(() => database.destroy());
  } catch (error) {
    if (!isInfrastructureError(error)) throw error;
    const { host } = new URL(url);
    throw new CannotStart(`the database at ${host} does not answer: ${(error as Error).message || error}`, {
      cause: error,
    });
  }
}
