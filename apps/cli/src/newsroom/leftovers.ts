import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { runningPostgres } from '../local/postgres-pid-file';
import { identify, isStillThere, type ProcessIdentity } from '../local/process-identity';
import { waitUntil } from '../local/wait-until';
import type { Processes, ProcessFile } from './process-file';

/** Services first, what they write to last; Postgres's fast shutdown is SIGINT. */
const STOP_ORDER = ['ingestion', 'enrichment', 'publication', 'kafka', 'postgres'];
const PATIENCE_MS = 15_000;

/**
 * Takes the data folder for this launcher. A launcher that lives is left alone and this start refused; what a killed one
 * left running is ended. Gives the names of those, for the terminal.
 */
export async function takeDataFolder(file: ProcessFile, dataDir: string): Promise<string[]> {
  const cleared: string[] = [];
  while (!file.claim()) {
    const earlier = file.read();
    if (earlier && isSameFolder(earlier, dataDir)) {
      refuseIfAlive(earlier, dataDir);
      cleared.push(...(await endAll(leftBehind(earlier))));
    }
    file.discard();
  }
  // Without the file (removed by hand, or from an older copy of the folder) Postgres still leaves its own pid file.
  const postgres = runningPostgres(join(dataDir, 'postgres'));
  if (postgres) cleared.push(...(await endAll([['postgres', identify(postgres)]])));
  return cleared;
}

/** The children that are still the processes they were: same number and same begin. */
function leftBehind(earlier: Processes): [name: string, identity: ProcessIdentity][] {
  return STOP_ORDER.flatMap((name) => {
    const identity = earlier.children[name];
    return identity && isStillThere(identity) ? [[name, identity] as [string, ProcessIdentity]] : [];
  });
}

/** A copied data folder names the processes of the original, which are none of ours. */
function isSameFolder(earlier: Processes, dataDir: string): boolean {
  return earlier.dataDir === dataDir;
}

function refuseIfAlive(earlier: Processes, dataDir: string): void {
  if (!isStillThere(earlier.launcher)) return;
  const { pid } = earlier.launcher;
  throw new CannotStart(
    `data: a newsroom (pid ${pid}) already runs on ${dataDir}. ` +
      `Use it (its addresses are in newsroom.json there), stop it (Ctrl-C in its terminal, or kill ${pid}), or choose another DATELINE_DATA_DIR.`,
  );
}

async function endAll(processes: [name: string, identity: ProcessIdentity][]): Promise<string[]> {
  for (const [name, identity] of processes) await end(name, identity);
  return processes.map(([name, { pid }]) => `${name} (pid ${pid})`);
}

async function end(name: string, identity: ProcessIdentity): Promise<void> {
  for (const signal of [name === 'postgres' ? 'SIGINT' : 'SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(identity.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new CannotStart(
        `data: an earlier start left ${name} running (pid ${identity.pid}) as another user. ` +
          `Stop it (sudo kill ${identity.pid}), or choose another DATELINE_DATA_DIR.`,
      );
    }
    if (await waitUntil(async () => !isStillThere(identity) || undefined, PATIENCE_MS)) return;
  }
}
