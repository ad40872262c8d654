import { type SpawnOptions, spawn } from 'node:child_process';

export interface Finished {
  /** null: it could not be started, or a signal ended it. */
  code: number | null;
  output: string;
}

/** Runs a short-lived program and keeps what it said; one that cannot be started has said why. Throws only when `options.signal` ends it. */
export async function runToEnd(command: string, args: string[], options: SpawnOptions): Promise<Finished> {
  const finished = await run(command, args, options);
  options.signal?.throwIfAborted();
  return finished;
}

function run(command: string, args: string[], options: SpawnOptions): Promise<Finished> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
