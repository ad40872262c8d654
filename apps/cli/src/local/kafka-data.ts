import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { Java } from './java';
import { lastLines } from './log-file';
import { runToEnd } from './run-to-end';

export interface KafkaData {
  clusterId: string;
  firstRun: boolean;
}

/** Kafka's folder, formatted once. Data it does not understand is left alone and refused. */
export async function prepareKafkaData(
  kafkaDir: string,
  java: Java,
  jars: string,
  signal?: AbortSignal,
): Promise<KafkaData> {
  mkdirSync(kafkaDir, { recursive: true, mode: 0o700 });
  const logs = join(kafkaDir, 'logs');
  const entries = existsSync(logs) ? readdirSync(logs) : [];
  if (entries.includes('meta.properties')) return { clusterId: clusterIdIn(logs), firstRun: false };
  if (entries.length > 0) {
    throw new CannotStart(
      `kafka: ${logs} holds files but no meta.properties, so it is not complete. Nothing was changed. ` +
        'Restore it, or move it away (or choose another DATELINE_DATA_DIR) to begin with an empty log.',
    );
  }
  const clusterId = await format(kafkaDir, logs, java, jars, signal);
  return { clusterId, firstRun: true };
}

/** Written at every start, because the ports may differ; the data itself names no port. */
export function writeServerProperties(kafkaDir: string, port: number, controllerPort: number): string {
  const path = join(kafkaDir, 'server.properties');
  writeFileSync(path, serverProperties(join(kafkaDir, 'logs'), port, controllerPort), { mode: 0o600 });
  return path;
}

/** Formats a sibling and renames it at the end, so that a format cut short is recognised by its name and done again. */
async function format(kafkaDir: string, logs: string, java: Java, jars: string, signal?: AbortSignal): Promise<string> {
  for (const name of readdirSync(kafkaDir)) {
    if (name.startsWith('formatting-')) rmSync(join(kafkaDir, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const half = join(kafkaDir, `formatting-${process.pid}`);
  const properties = `${half}.properties`;
  const clusterId = randomBytes(16).toString('base64url');
  writeFileSync(properties, serverProperties(half, 9092, 9093), { mode: 0o600 });
  // One word, because an id may begin with a hyphen, and then would be read as an option.
  const id = `--cluster-id=${clusterId}`;
  const args = ['-cp', join(jars, '*'), 'kafka.tools.StorageTool', 'format', id, '-c', properties];
  const done = await runToEnd(java.command, args, { signal });
  rmSync(properties, { force: true });
  if (done.code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new CannotStart(
      `kafka: its folder ${logs} could not be formatted: ${lastLines(done.output, 3)}. Is the disk full? ` +
        'Else give KAFKA_BROKERS of a Kafka you have.',
    );
  }
  if (existsSync(logs)) rmdirSync(logs);
  renameSync(half, logs);
  return clusterId;
}

function clusterIdIn(logs: string): string {
  const id = /^cluster\.id=(.+)$/m.exec(readFileSync(join(logs, 'meta.properties'), 'utf8'))?.[1];
  if (id) return id.trim();
  throw new CannotStart(
    `kafka: ${join(logs, 'meta.properties')} names no cluster.id, so the data is damaged. Nothing was changed. ` +
      `Restore it, or move ${logs} away (or choose another DATELINE_DATA_DIR) to begin with an empty log.`,
  );
}

function serverProperties(logs: string, port: number, controllerPort: number): string {
  const largestEvent = 16 * 1024 * 1024;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'BROKER',
    listeners: `BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': escaped(logs),
    'num.partitions': 6,
    'auto.create.topics.enable': false,
    'message.max.bytes': largestEvent,
    'replica.fetch.max.bytes': largestEvent,
    'replica.fetch.response.max.bytes': largestEvent,
    'socket.request.max.bytes': 100 * 1024 * 1024,
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    // With the default of 50 the first consumers wait for seconds until all of them have leaders.
    'offsets.topic.num.partitions': 6,
    'transaction.state.log.num.partitions': 6,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // A year: a newsroom that was switched off over the holidays goes on where it was.
    'offsets.retention.minutes': 365 * 24 * 60,
    // Nobody else joins here; waiting for more members only delays each start by three seconds.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    // After a kill -9 the next start waits until the dead broker's session has run out: 9 s with the default.
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}

/** In a properties file a backslash escapes. (A comma separates folders and cannot be escaped: refused at the start.) */
function escaped(path: string): string {
  if (path.includes(',')) {
    throw new CannotStart(
      `kafka: its folder must not have a comma in its name (${path}). Choose another DATELINE_DATA_DIR.`,
    );
  }
  return path.replaceAll('\\', '\\\\');
}
