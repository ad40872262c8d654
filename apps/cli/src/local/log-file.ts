import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const ROTATE_ABOVE_BYTES = 10 * 1024 * 1024;

/** A child's log in the data folder: appended to, with one older file kept, so that it cannot grow for ever unseen. */
export class LogFile {
  private startedAt = 0;

  constructor(readonly path: string) {}

  /** Gives `use` a descriptor for the child's output; closed afterwards, the child has its own copy by then. */
  async open<T>(use: (descriptor: number) => Promise<T>): Promise<T> {
    if (this.size() > ROTATE_ABOVE_BYTES) renameSync(this.path, `${this.path}.1`);
    this.startedAt = this.size();
    const descriptor = openSync(this.path, 'a', 0o600);
    try {
      return await use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** What the process that was started last has said. */
  sinceStart(): string {
    try {
      return readFileSync(this.path).subarray(this.startedAt).toString('utf8');
    } catch {
      return '';
    }
  }

  lastLines(count: number): string {
    return lastLines(this.sinceStart(), count);
  }

  private size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }
}

export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-count)
    .join('\n');
}
