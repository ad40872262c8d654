import { startLocalPostgres } from '../local/local-postgres';
import { choosePort } from '../local/ports';
import type { Newsroom } from './newsroom';

/** The database of DATABASE_URL, or a Postgres of our own, kept alive on its port. */
export async function providePostgres(newsroom: Newsroom): Promise<string> {
  const { configuration, terminal } = newsroom;
  if (configuration.databaseUrl) {
    newsroom.describe({ postgres: { url: configuration.databaseUrl } });
    terminal.done('postgres', 0, 'the one of DATABASE_URL');
    return configuration.databaseUrl;
  }
  const { port, busy } = await choosePort(configuration.ports.postgres);
  const { dataDir } = configuration;
  const postgres = newsroom.supervise('postgres', (tools) => startLocalPostgres({ dataDir, port, ...tools }));
  const { url } = await terminal.step(
    'postgres',
    () => postgres.begin(),
    ({ version, firstRun }) =>
      `embedded, version ${version}, port ${port}${busy ? ` (${busy} is busy)` : ''}${firstRun ? ' (first run)' : ''}`,
  );
  newsroom.describe({ postgres: { url, pid: postgres.part?.pid } });
  return url;
}
