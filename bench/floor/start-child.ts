import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Child {
  /** What it said when it was ready. */
  ready: unknown;
  stop(): Promise<void>;
}

/** A program of this folder in a process of its own, given its order; it ends when the channel to it closes. */
export async function startChild(program: string, order: object): Promise<Child> {
  // 'advanced' carries Buffers.
  const child = fork(join(__dirname, `${program}.js`), { serialization: 'advanced' });
  child.send(order);
  const [ready] = await Promise.race([once(child, 'message'), ended(program, child)]);
  return { ready, stop: () => stop(child) };
}

async function ended(program: string, child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`the floor's ${program} ended (${signal ?? `exit ${code}`})`);
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.disconnect();
  await exited;
}
