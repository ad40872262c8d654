import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from '../cannot-start';
import { needJava } from './java';
import { askClusterId } from './kafka-answer';
import { prepareKafkaData, writeServerProperties } from './kafka-data';
import { findKafkaJars, kafkaVersion } from './kafka-jars';
import { LogFile, lastLines } from './log-file';
import { freePort } from './ports';
import { type Exit, RunningProcess } from './running-process';
import { waitUntil } from './wait-until';

/** 2 s usually, 4 s after a kill -9; a loaded machine takes its time. */
const READY_WITHIN_MS = 60_000;

export interface LocalKafkaOptions {
  /** The newsroom's data folder; Kafka's lies in `kafka/` inside it. Made when missing. */
  dataDir: string;
  /** Any free one when missing. */
  port?: number;
  onSpawn?: (pid: number) => void;
  /** Aborted: the start is given up, and what it has started is stopped. */
  signal?: AbortSignal;
}

export interface LocalKafka {
  brokers: string;
  pid: number;
  port: number;
  version: string;
  javaMajor: number;
  firstRun: boolean;
  exited: Promise<Exit>;
  stop(): Promise<void>;
}

/** A real single-node Apache Kafka (KRaft) as a child process. Its data stays; its log is `kafka.log` in the data folder. */
export async function startLocalKafka(options: LocalKafkaOptions): Promise<LocalKafka> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const java = needJava();
  const jars = await findKafkaJars(dataDir, options.signal);
  const kafkaDir = join(dataDir, 'kafka');
  const { clusterId, firstRun } = await prepareKafkaData(kafkaDir, java, jars, options.signal);
  const port = options.port || (await freePort());
  const properties = writeServerProperties(kafkaDir, port, await freePort());
  const log = new LogFile(join(dataDir, 'kafka.log'));
  const broker = await launch(java.command, jars, properties, log, options.onSpawn);
  try {
    await untilReady(broker, port, clusterId, log, options.signal);
  } catch (error) {
    await stop(broker);
    throw error;
  }
  return {
    brokers: `127.0.0.1:${port}`,
    pid: broker.pid,
    port,
    version: kafkaVersion,
    javaMajor: java.major,
    firstRun,
    exited: broker.exited,
    stop: () => stop(broker),
  };
}

function launch(
  java: string,
  jars: string,
  properties: string,
  log: LogFile,
  onSpawn?: (pid: number) => void,
): Promise<RunningProcess> {
  // biome-ignore format: one setting a line
  const args = [
    '-Xmx512m',
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.showDateTime=true',
    '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
    // Java expands the star itself; a shell in between would expand it wrongly.
    '-cp', join(jars, '*'),
    'kafka.Kafka', properties,
  ];
  return log.open((output) => RunningProcess.start(java, args, { stdio: ['ignore', output, output] }, onSpawn));
}

/** Ready: it answers for our own cluster. A port that accepts may be an older Kafka's that nobody stopped. */
async function untilReady(
  broker: RunningProcess,
  port: number,
  clusterId: string,
  log: LogFile,
  signal?: AbortSignal,
): Promise<void> {
  const ready = await waitUntil(
    async () => {
      signal?.throwIfAborted();
      if (broker.exit) {
        throw new CannotStart(
          `kafka: it ended while starting: ${complaints(log.sinceStart()) || `exit ${broker.exit.code}`}\n(all of it in ${log.path}; the data was left as it is)`,
        );
      }
      return (await askClusterId(port)) === clusterId || undefined;
    },
    READY_WITHIN_MS,
    50,
  );
  if (!ready) {
    throw new CannotStart(
      `kafka: not ready after ${READY_WITHIN_MS / 1000} s: ${complaints(log.sinceStart())}\n(all of it in ${log.path})`,
    );
  }
}

/** What Kafka says went wrong, without the Java stack around it. */
function complaints(log: string): string {
  const said = log.split('\n').filter((line) => !/^\s+at |^\s+\.\.\. \d+ more|^\s*$/.test(line));
  const wrong = said.filter((line) => /ERROR|Exception|^Caused by|^Error/.test(line));
  return lastLines((wrong.length > 0 ? wrong : said).join('\n'), 6);
}

/** SIGTERM closes the log cleanly in half a second; killed, it repairs the log at the next start. */
function stop(broker: RunningProcess): Promise<void> {
  return broker.stop([
    ['SIGTERM', 15_000],
    ['SIGKILL', 2_000],
  ]);
}
