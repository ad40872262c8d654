import { join } from 'node:path';
import { EXIT_BAD_CONFIGURATION } from '@dateline/config';
import { CannotStart } from '../cannot-start';
import { RunningProcess } from '../local/running-process';
import { waitUntil } from '../local/wait-until';
import { repositoryFolder } from '../repository';
import { describeExit, type Part, type Supervised } from './supervise';

export const SERVICES = ['ingestion', 'enrichment', 'publication'] as const;
export type Service = (typeof SERVICES)[number];

const READY_WITHIN_MS = 60_000;
/** At start-up: once may be bad luck, three times in a row is not. */
const DEATHS_ALLOWED = 3;

/**
 * One service as a process of its own. The channel (ipc) carries nothing: it closes when the launcher is gone,
 * even by kill -9, and the service then ends by itself.
 */
export async function spawnService(
  name: Service,
  env: NodeJS.ProcessEnv,
  onSpawn: (pid: number) => void,
): Promise<Part> {
  const program = join(repositoryFolder, 'dist', 'apps', name, 'src', 'main.js');
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[];
  const service = await RunningProcess.start(process.execPath, [program], { env, stdio }, onSpawn);
  const stop = () =>
    service.stop([
      ['SIGTERM', 15_000],
      ['SIGKILL', 2_000],
    ]);
  return { pid: service.pid, exited: service.exited, stop };
}

export async function untilServiceReady(service: Supervised<Part>, url: string, signal: AbortSignal): Promise<void> {
  let last = 'no answer';
  const ready = await waitUntil(
    async () => {
      signal.throwIfAborted();
      refuseHopeless(service);
      last = await askReady(`${url}/health/ready`);
      return last === '200' || undefined;
    },
    READY_WITHIN_MS,
    50,
  );
  if (ready) return;
  throw new CannotStart(
    `${service.name}: not ready after ${READY_WITHIN_MS / 1000} s; ${url}/health/ready says ${last}. Its log lines above say why.`,
  );
}

function refuseHopeless(service: Supervised<Part>): void {
  if (service.lastExit?.code === EXIT_BAD_CONFIGURATION) {
    throw new CannotStart(
      `${service.name}: its configuration cannot be used; its own line above names the variable. Correct it and start again.`,
    );
  }
  if (service.lastExit && service.deaths >= DEATHS_ALLOWED) {
    throw new CannotStart(
      `${service.name}: ended ${service.deaths} times while starting (${describeExit(service.lastExit)}). Its log lines above say why.`,
    );
  }
}

async function askReady(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const body = await response.text();
    return response.ok ? String(response.status) : `${response.status} ${body.slice(0, 300)}`;
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return cause?.message || message;
  }
}
