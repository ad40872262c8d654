import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { repositoryFolder } from '../repository';
import { WAYS_OUT } from './java';
import { lastLines } from './log-file';
import { runToEnd } from './run-to-end';

const pom = join(repositoryFolder, 'apps', 'cli', 'kafka', 'pom.xml');

export const kafkaVersion = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(
  readFileSync(pom, 'utf8'),
)?.[1] as string;

/** The folder of jars, fetched by Maven when this pom.xml has not been fetched yet. Complete or absent: it is renamed into place. */
export async function findKafkaJars(dataDir: string, signal?: AbortSignal): Promise<string> {
  const present = presentKafkaJars(dataDir);
  if (present) return present;
  const folder = firstWritable(jarFolders(dataDir));
  const fresh = `${folder}.fetching-${process.pid}`;
  try {
    await fetchInto(fresh, signal);
    renameSync(fresh, folder);
  } catch (error) {
    // Another start may have been faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

export function presentKafkaJars(dataDir: string): string | undefined {
  return jarFolders(dataDir).find((folder) => existsSync(folder));
}

function jarFolders(dataDir: string): string[] {
  const name = `kafka-${createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12)}`;
  return [join(repositoryFolder, 'node_modules', '.cache', 'dateline', name), join(dataDir, 'cache', name)];
}

function firstWritable(folders: string[]): string {
  for (const folder of folders) {
    try {
      mkdirSync(join(folder, '..'), { recursive: true });
      accessSync(join(folder, '..'), constants.W_OK);
      return folder;
    } catch {
      // A checkout that belongs to somebody else: the data folder is ours.
    }
  }
  throw new CannotStart(`kafka: no place to keep its jars: cannot write to ${folders.join(' or ')}.`);
}

async function fetchInto(folder: string, signal?: AbortSignal): Promise<void> {
  // A user without a home (a service account) has no place for Maven's own repository either.
  const repository = canWrite(homedir()) ? [] : [`-Dmaven.repo.local=${folder}.repository`];
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`, ...repository];
  const done = await runToEnd('mvn', args, { cwd: repositoryFolder, signal });
  rmSync(`${folder}.repository`, { recursive: true, force: true });
  if (done.code === 0) return;
  if (done.code === null) {
    throw new CannotStart(`kafka: Maven is needed to fetch its jars, once, and mvn does not run. ${WAYS_OUT}`);
  }
  throw new CannotStart(
    `kafka: Maven could not fetch its jars: ${firstErrors(done.output)}\nIs the network (or a mirror in ~/.m2/settings.xml) ` +
      'reachable? Try again, give KAFKA_BROKERS of a Kafka you have, or use docker compose up.',
  );
}

function firstErrors(output: string): string {
  const errors = output.split('\n').filter((line) => line.includes('[ERROR]') && line.trim() !== '[ERROR]');
  return errors.length > 0 ? errors.slice(0, 2).join('\n') : lastLines(output, 3);
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
