import type { Command } from 'commander';
import { readConfiguration } from '../configuration';
import { Newsroom } from './newsroom';
import { Terminal } from './terminal';

/** One Ctrl-C under npm arrives twice: from the terminal, and passed on by npm. */
const SAME_CTRL_C_MS = 1_000;

export function registerStart(program: Command, version: string): void {
  program
    .command('start')
    .description('start the whole newsroom here: Postgres, Kafka and the three services, until Ctrl-C')
    .action(() => runNewsroom(version));
}

async function runNewsroom(version: string): Promise<void> {
  const terminal = new Terminal((text) => process.stdout.write(text), process.stdout.isTTY === true);
  // A reader that goes away (npm start | head) must not end the launcher before its children.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const stopping = new AbortController();
  const newsroom = new Newsroom(readConfiguration(process.env), terminal, stopping.signal);
  stopOnSignals(newsroom, stopping);
  // Loaded here: the other commands need neither TypeORM nor the time it takes to load.
  const { startNewsroom } = await import('./start-newsroom');
  try {
    await startNewsroom(newsroom, version);
    await aborted(stopping.signal);
  } catch (error) {
    // Told to stop while starting: whatever that broke is no failure.
    if (!stopping.signal.aborted) throw error;
  } finally {
    await newsroom.stop();
  }
  terminal.say('Stopped.');
}

/** SIGHUP too: a closed terminal must not leave a newsroom behind. */
function stopOnSignals(newsroom: Newsroom, stopping: AbortController): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      newsroom.terminal.say('\nStopping; once more to force it.');
      stopping.abort();
    } else if (performance.now() - firstAt > SAME_CTRL_C_MS) {
      newsroom.killAll();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // Started by another program (the demo, a test) that is gone now.
  if (process.channel) process.once('disconnect', onSignal);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // A pending promise alone does not keep Node alive; with DATABASE_URL and dead services nothing else might.
    const alive = setInterval(() => undefined, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
