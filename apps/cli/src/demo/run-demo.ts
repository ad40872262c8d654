import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { NewsroomFile } from '../newsroom/newsroom-file';
import { repositoryFolder } from '../repository';
import { DemoNewsroom } from './demo-newsroom';
import { EventStream } from './event-stream';
import { followEmbargo } from './follow-embargo';
import { followRelease } from './follow-release';
import { Webhook } from './webhook';

/** The whole way of some releases through a newsroom that exists only for this; true if everything was seen. */
export async function runDemo(say: (line: string) => void): Promise<boolean> {
  const interrupted = new AbortController();
  const onSignal = () => interrupted.abort(new CannotStart('demo: interrupted; everything it had started is stopped.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const began = performance.now();
  const newsroom = new DemoNewsroom();
  try {
    say('A newsroom of its own: free ports, temporary data. Starting Postgres, Kafka and three services…');
    const addresses = await newsroom.open(interrupted.signal);
    say(
      `Ready after ${seconds(began)}: ingestion ${addresses.ingestion.url}, publication ${addresses.publication.url}`,
    );
    const missing = await showReleases(addresses, say, interrupted.signal);
    if (missing.length === 0) {
      say(`\nAll of it was seen, in ${seconds(began)}. Your own newsroom: npm start`);
      return true;
    }
    say(`\nNot seen:\n${missing.map((what) => `  ✗ ${what}`).join('\n')}`);
    say(`\nThe newsroom's last log lines:\n${newsroom.lastLogLines()}`);
    return false;
  } finally {
    await newsroom.close();
  }
}

async function showReleases(
  addresses: NewsroomFile & { key: string },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string[]> {
  const folder = join(repositoryFolder, 'samples');
  const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const webhook = await Webhook.open(addresses);
  const stream = await EventStream.connect(`${addresses.publication.url}/v1/events/stream`);
  const { deliveries } = webhook;
  const missing: string[] = [];
  try {
    for (const sample of samples) {
      signal.throwIfAborted();
      say(`\nsamples/${sample}`);
      const text = readFileSync(join(folder, sample), 'utf8');
      const lost = await followRelease({ addresses, stream, deliveries, text, say, signal });
      missing.push(...lost.map((what) => `samples/${sample}: ${what}`));
    }
    say('\nThe first of them under embargo, then taken back');
    const text = `${readFileSync(join(folder, samples[0]!), 'utf8')}\nSent once more, under embargo.\n`;
    missing.push(...(await followEmbargo({ addresses, stream, deliveries, text, say, signal })));
  } finally {
    stream.close();
    webhook.close();
  }
  return missing;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
