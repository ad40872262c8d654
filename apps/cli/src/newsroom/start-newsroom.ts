import { migrate } from '@dateline/postgres';
import { CannotStart } from '../cannot-start';
import { choosePort } from '../local/ports';
import { prepareDataFolder, shown } from './data-folder';
import { provideKey } from './first-key';
import { takeDataFolder } from './leftovers';
import type { Newsroom } from './newsroom';
import { provideKafka } from './provide-kafka';
import { providePostgres } from './provide-postgres';
import { SERVICES, type Service, spawnService, untilServiceReady } from './services';
import { welcome } from './welcome';

/** From nothing to a newsroom that answers. What it has started when something fails is the caller's to stop. */
export async function startNewsroom(newsroom: Newsroom, version: string): Promise<void> {
  const { configuration, terminal, signal } = newsroom;
  terminal.say(`Dateline ${version}   data ${shown(configuration.dataDir)}`);
  prepareDataFolder(configuration.dataDir);
  const cleared = await takeDataFolder(newsroom.processes, configuration.dataDir);
  if (cleared.length > 0) terminal.note(`stopped what an earlier start left running: ${cleared.join(', ')}`);

  const [databaseUrl, brokers] = await both(newsroom, prepareDatabase(newsroom), provideKafka(newsroom));
  signal.throwIfAborted();
  const key = await provideKey(newsroom, databaseUrl);
  newsroom.describe({ key });
  const urls = await startServices(newsroom, databaseUrl, brokers);
  signal.throwIfAborted();
  newsroom.announce();
  for (const line of welcome({ urls, key, keyFile: newsroom.files.key, showKey: terminal.isTerminal }))
    terminal.say(line);
}

async function prepareDatabase(newsroom: Newsroom): Promise<string> {
  const databaseUrl = await providePostgres(newsroom);
  newsroom.signal.throwIfAborted();
  await newsroom.terminal.step(
    'migrations',
    () => migrateOrExplain(databaseUrl),
    ({ applied, total }) =>
      applied.length > 0 ? `${applied.length} applied, ${total} in all` : `up to date (${total})`,
  );
  return databaseUrl;
}

async function migrateOrExplain(databaseUrl: string): Promise<{ applied: string[]; total: number }> {
  try {
    return await migrate(databaseUrl);
  } catch (error) {
    const { hostname, port } = new URL(databaseUrl);
    // An AggregateError (several addresses tried) has an empty message.
    const why = (error as Error).message || (error as AggregateError).errors?.map(({ message }) => message).join('; ');
    throw new CannotStart(
      `migrations: the database at ${hostname}:${port || 5432} could not be prepared: ${why} ` +
        '(check DATABASE_URL if you gave one)',
      { cause: error },
    );
  }
}

async function startServices(
  newsroom: Newsroom,
  databaseUrl: string,
  brokers: string,
): Promise<Record<Service, string>> {
  const { configuration, terminal } = newsroom;
  const chosen = {} as Record<Service, { port: number; busy?: number }>;
  for (const name of SERVICES) chosen[name] = await choosePort(configuration.ports[name], configuration.host);
  const url = (name: Service) => `http://${reachable(configuration.host)}:${chosen[name].port}`;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: brokers,
    DATELINE_HOST: configuration.host,
    INGESTION_PORT: String(chosen.ingestion.port),
    ENRICHMENT_PORT: String(chosen.enrichment.port),
    PUBLICATION_PORT: String(chosen.publication.port),
    INGESTION_PUBLIC_URL: configuration.publicUrls.ingestion ?? url('ingestion'),
    PUBLICATION_PUBLIC_URL: configuration.publicUrls.publication ?? url('publication'),
  };
  const start = (name: Service) =>
    terminal.step(
      name,
      () => startService(newsroom, name, env, url(name)),
      () => `${url(name)}${chosen[name].busy ? ` (${chosen[name].busy} is busy)` : ''}`,
    );
  await Promise.all(SERVICES.map(start));
  return { ingestion: url('ingestion'), enrichment: url('enrichment'), publication: url('publication') };
}

async function startService(newsroom: Newsroom, name: Service, env: NodeJS.ProcessEnv, url: string): Promise<void> {
  const service = newsroom.supervise(name, ({ onSpawn }) => spawnService(name, env, onSpawn));
  await service.begin();
  newsroom.describe({ [name]: { url } });
  await untilServiceReady(service, url, newsroom.signal);
}

/** Where a service that listens everywhere is reached from this machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** Two at a time. When one fails the other is told to stop and waited for, so that nothing starts after the clearing up. */
async function both<A, B>(newsroom: Newsroom, first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const failures: unknown[] = [];
  const giveUp = (error: unknown) => {
    failures.push(error);
    return newsroom.stop();
  };
  await Promise.allSettled([first.catch(giveUp), second.catch(giveUp)]);
  // The other one's error is only that it was told to stop.
  if (failures.length > 0) throw failures[0];
  return [await first, await second];
}
