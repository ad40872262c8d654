import { connect } from 'node:net';
import { CannotStart } from '../cannot-start';
import { needJava } from '../local/java';
import { presentKafkaJars } from '../local/kafka-jars';
import { startLocalKafka } from '../local/local-kafka';
import { choosePort } from '../local/ports';
import { waitUntil } from '../local/wait-until';
import type { Newsroom } from './newsroom';

/** The Kafka of KAFKA_BROKERS, or one of our own, kept alive on its port. */
export async function provideKafka(newsroom: Newsroom): Promise<string> {
  const { configuration, terminal } = newsroom;
  if (configuration.brokers) return given(newsroom, configuration.brokers);
  needJava();
  if (!presentKafkaJars(configuration.dataDir)) terminal.note('kafka: fetching its jars with Maven (once)');
  const { port, busy } = await choosePort(configuration.ports.kafka);
  const { dataDir } = configuration;
  const kafka = newsroom.supervise('kafka', (tools) => startLocalKafka({ dataDir, port, ...tools }));
  const { brokers } = await terminal.step(
    'kafka',
    () => kafka.begin(),
    ({ version, javaMajor, firstRun }) =>
      `local, version ${version} on Java ${javaMajor}, port ${port}${busy ? ` (${busy} is busy)` : ''}${firstRun ? ' (first run)' : ''}`,
  );
  newsroom.describe({ eventLog: { kind: 'kafka', brokers, pid: kafka.part?.pid } });
  return brokers;
}

async function given(newsroom: Newsroom, brokers: string): Promise<string> {
  await newsroom.terminal.step(
    'kafka',
    () => reach(brokers),
    (broker) => `the one of KAFKA_BROKERS (${broker})`,
  );
  newsroom.describe({ eventLog: { kind: 'kafka', brokers } });
  return brokers;
}

async function reach(brokers: string): Promise<string> {
  const addresses = brokers.split(',').map((broker) => broker.trim());
  const broker = await waitUntil(() => firstThatAccepts(addresses), 10_000, 200);
  if (broker) return broker;
  throw new CannotStart(
    `kafka: none of KAFKA_BROKERS (${brokers}) accepts a connection. Start it, correct the variable, or unset it for a local one.`,
  );
}

async function firstThatAccepts(brokers: string[]): Promise<string | undefined> {
  for (const broker of brokers) if (await accepts(broker)) return broker;
  return undefined;
}

function accepts(broker: string): Promise<boolean> {
  const colon = broker.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = connect({ host: broker.slice(0, colon), port: Number(broker.slice(colon + 1)), timeout: 2_000 });
    const answer = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
