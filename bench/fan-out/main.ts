import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Subscriber } from '../../test/subscribers/subscriber';
import { eventually } from '../../test/support/eventually';
import { PressOffice } from '../../test/support/press-office';
import { BenchNewsroom, type RunningNewsroom } from '../bench-newsroom';
import { machine } from '../machine';
import { nextRelease } from '../release-text';
import { Arrivals } from './arrivals';
import { HookReceivers } from './hook-receivers';
import { openStalled, openStreams } from './stream-clients';

/** Between two releases, so that each is measured by itself. */
const EVERY_MS = 500;
const DEADLINE_MS = 120_000;

interface Size {
  streams: number;
  hooks: number;
  releases: number;
}

void main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(` ✗ ${error.message}`);
    process.exit(1);
  },
);

/** One publication with many receivers: how long until the last of them has an event, alone and beside stalled ones. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { streams: { type: 'string' }, hooks: { type: 'string' }, releases: { type: 'string' } },
  });
  const { streams = '1000', hooks = '100', releases = '40' } = values;
  const size = { streams: Number(streams), hooks: Number(hooks), releases: Number(releases) };
  const { processor, cores, loadBefore } = machine();
  console.log(
    `${size.streams} streams, ${size.hooks} webhooks; ${processor}, ${cores} cores, load ${loadBefore.toFixed(1)}`,
  );
  const newsroom = new BenchNewsroom({ DATELINE_WEBHOOK_ALLOW: '127.0.0.1/32' });
  try {
    await newsroom.begin();
    await measure(newsroom.now, size);
  } finally {
    await newsroom.close();
  }
}

async function measure(newsroom: RunningNewsroom, size: Size): Promise<void> {
  const office = new PressOffice(() => newsroom);
  const subscriber = new Subscriber(() => newsroom);
  const onStreams = new Arrivals(size.streams);
  const onHooks = new Arrivals(size.hooks);
  const receivers = await HookReceivers.open(onHooks);
  const stream = `${newsroom.publication.url}/v1/events/stream`;
  const publish = async (): Promise<void> => {
    for (let n = 0; n < size.releases; n++) {
      await office.sendSurely(nextRelease());
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    await eventually('every stream has every event', () => onStreams.isComplete(size.releases), DEADLINE_MS);
    await eventually('every webhook has every event', () => onHooks.isComplete(size.releases), DEADLINE_MS);
  };
  const memory = (): string => `${Math.round(residentKiB(newsroom.publication.pid!) / 1024)} MiB`;
  console.log(` · publication before: ${memory()}`);
  const open = await openStreams(stream, size.streams, onStreams);
  for (let n = 0; n < size.hooks; n++) await subscriber.subscribe(receivers.address(`hook/${n}`));
  console.log(` · publication with all receivers: ${memory()}`);
  await publish();
  report('alone', onStreams, onHooks, memory());
  const stalled = await openStalled(stream);
  await subscriber.subscribe(receivers.address('hanging'));
  await publish();
  report('beside a stalled stream and a hanging webhook', onStreams, onHooks, memory());
  for (const response of [...open, stalled]) response.destroy();
  receivers.close();
}

function report(how: string, onStreams: Arrivals, onHooks: Arrivals, memory: string): void {
  for (const [name, arrivals] of Object.entries({ streams: onStreams, webhooks: onHooks })) {
    const { p50, p99, last } = arrivals.summary();
    console.log(` · ${how}, ${name}: p50 ${p50} ms, p99 ${p99} ms, last ${last} ms`);
    arrivals.clear();
  }
  console.log(` · ${how}, publication: ${memory}`);
}

const residentKiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
