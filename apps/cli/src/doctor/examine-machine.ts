import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Configuration } from '../configuration';
import { findJava, findMaven, OLDEST_JAVA, WAYS_OUT } from '../local/java';
import { kafkaVersion, presentKafkaJars } from '../local/kafka-jars';
import { isFree } from '../local/ports';
import { findPostgresBinaries } from '../local/postgres-binaries';
import { postgresOwner } from '../local/postgres-owner';
import { shown } from '../newsroom/data-folder';

export interface Finding {
  name: string;
  /** false: `start` could not work. */
  ok: boolean;
  found: string;
  advice?: string;
}

/** Everything `start` needs of a machine, looked at without starting or changing anything that stays running. */
export async function examine(configuration: Configuration): Promise<Finding[]> {
  return [
    // prepare.mjs has refused a Node that does not fit before anything else ran.
    { name: 'node', ok: true, found: `${process.version} on ${process.platform}-${process.arch}` },
    postgres(configuration),
    ...kafka(configuration),
    dataFolder(configuration.dataDir),
    ...(await ports(configuration)),
  ];
}

function postgres({ databaseUrl, dataDir }: Configuration): Finding {
  if (databaseUrl) return { name: 'postgres', ok: true, found: 'the one of DATABASE_URL' };
  try {
    const owner = postgresOwner(`${dataDir}/postgres`);
    const { version, folder } = findPostgresBinaries(owner);
    const as = owner ? `, runs as ${owner.name} because root may not` : '';
    return { name: 'postgres', ok: true, found: `${version} in ${shown(folder)}${as}` };
  } catch (error) {
    return { name: 'postgres', ok: false, found: 'does not run here', advice: (error as Error).message };
  }
}

function kafka({ brokers, dataDir }: Configuration): Finding[] {
  if (brokers) return [{ name: 'kafka', ok: true, found: 'the one of KAFKA_BROKERS' }];
  const java = findJava();
  const jars = presentKafkaJars(dataDir);
  const maven = findMaven();
  const javaFits = java !== undefined && java.major >= OLDEST_JAVA;
  return [
    {
      name: 'java',
      ok: javaFits,
      found: java ? `${java.major} (${java.command})` : `none, ${OLDEST_JAVA} or newer is needed`,
      advice: javaFits ? undefined : WAYS_OUT,
    },
    {
      name: 'maven',
      ok: Boolean(jars || maven),
      found: maven ?? (jars ? 'none; not needed any more' : 'none; needed once to fetch the jars of Kafka'),
      advice: jars || maven ? undefined : WAYS_OUT,
    },
    {
      name: 'kafka',
      ok: true,
      found: `${kafkaVersion}, jars ${jars ? `in ${shown(jars)}` : 'fetched at the first start'}`,
    },
  ];
}

function dataFolder(dataDir: string): Finding {
  let existing = dataDir;
  while (!existsSync(existing)) existing = dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return { name: 'data', ok: true, found: shown(dataDir) };
  } catch {
    const advice = 'Choose another folder with DATELINE_DATA_DIR, or run as the user it belongs to.';
    return { name: 'data', ok: false, found: `${existing} cannot be written`, advice };
  }
}

async function ports({ ports, host, databaseUrl, brokers }: Configuration): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, port] of Object.entries(ports)) {
    if ((name === 'postgres' && databaseUrl) || (name === 'kafka' && brokers) || port === 0) continue;
    const free = await isFree(port, name === 'postgres' || name === 'kafka' ? '127.0.0.1' : host);
    findings.push({
      name: `port ${port}`,
      ok: true,
      found: free ? `free (${name})` : `busy: ${name} takes a free one instead and says which`,
    });
  }
  return findings;
}
