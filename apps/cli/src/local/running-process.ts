import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export type StopStep = [signal: NodeJS.Signals, patienceMs: number];

/** A child in a process group of its own, so that Ctrl-C reaches the launcher only and it can stop its children in order. */
export class RunningProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  exit: Exit | undefined;

  private constructor(readonly child: ChildProcess) {
    this.pid = child.pid as number;
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.exit = { code, signal };
        resolve(this.exit);
      });
    });
  }

  /** `onSpawn` runs in the same tick as the spawn: a launcher killed right afterwards has already written the pid down. */
  static async start(
    command: string,
    args: string[],
    options: SpawnOptions,
    onSpawn?: (pid: number) => void,
  ): Promise<RunningProcess> {
    const child = spawn(command, args, { ...options, detached: true });
    if (child.pid === undefined) {
      throw await new Promise<Error>((resolve) => child.once('error', resolve));
    }
    // A late error (a signal that could not be sent, a closed channel) must not end the launcher.
    child.on('error', () => undefined);
    const running = new RunningProcess(child);
    onSpawn?.(running.pid);
    return running;
  }

  /** Each signal in turn, with the patience given to it, until the process is gone. */
  async stop(steps: StopStep[]): Promise<void> {
    for (const [signal, patienceMs] of steps) {
      if (this.exit) return;
      this.child.kill(signal);
      if (await settledWithin(this.exited, patienceMs)) return;
    }
  }
}

async function settledWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
