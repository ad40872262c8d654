import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';

export const OLDEST_JAVA = 17;

export const WAYS_OUT =
  'Install it (Debian: apt install openjdk-17-jre-headless maven; macOS: brew install openjdk@17 maven), ' +
  'give KAFKA_BROKERS of a Kafka you have, or use docker compose up.';

export interface Java {
  command: string;
  major: number;
}

/** The Java of JAVA_HOME, else of PATH; undefined when there is none. */
export function findJava(env: NodeJS.ProcessEnv = process.env): Java | undefined {
  const home = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : undefined;
  for (const command of home && existsSync(home) ? [home, 'java'] : ['java']) {
    const run = spawnSync(command, ['-version'], { env, encoding: 'utf8' });
    const major = run.status === 0 ? majorOf(`${run.stderr}${run.stdout}`) : undefined;
    if (major !== undefined && (major >= OLDEST_JAVA || command === 'java')) return { command, major };
  }
  return undefined;
}

export function needJava(env: NodeJS.ProcessEnv = process.env): Java {
  const java = findJava(env);
  if (!java) throw new CannotStart(`kafka: Java ${OLDEST_JAVA} or newer is needed and there is none. ${WAYS_OUT}`);
  if (java.major < OLDEST_JAVA) {
    throw new CannotStart(`kafka: Java ${OLDEST_JAVA} or newer is needed and this one is ${java.major}. ${WAYS_OUT}`);
  }
  return java;
}

/** 'openjdk version "17.0.15"' is 17, '"1.8.0_402"' is 8. */
export function majorOf(said: string): number | undefined {
  const version = /version "(?:1\.)?(\d+)/.exec(said)?.[1];
  return version === undefined ? undefined : Number(version);
}

export function findMaven(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const run = spawnSync('mvn', ['--version', '-B'], { env, encoding: 'utf8' });
  return run.status === 0 ? (/Apache Maven (\S+)/.exec(run.stdout)?.[1] ?? 'unknown version') : undefined;
}
