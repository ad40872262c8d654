import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, type ProcessIdentity } from '../local/process-identity';
import { writePrivately } from './data-folder';

export interface Processes {
  dataDir: string;
  launcher: ProcessIdentity;
  children: Record<string, ProcessIdentity>;
}

/**
 * `processes.json`: which processes this launcher has started, written in the same tick as each spawn, so that after a
 * kill -9 the next start finds them. It is also the lock on the data folder: whoever creates it has the folder.
 */
export class ProcessFile {
  private readonly processes: Processes;
  /** Whether the data folder, and so every file that says what runs in it, belongs to this launcher. */
  ours = false;

  constructor(
    private readonly path: string,
    dataDir: string,
  ) {
    this.processes = { dataDir, launcher: identify(process.pid), children: {} };
  }

  /** What an earlier launcher wrote; undefined when there is nothing, or nothing that can be read. */
  read(): Processes | undefined {
    try {
      const found = JSON.parse(readFileSync(this.path, 'utf8')) as Processes;
      return found.launcher && found.children ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** false when another launcher was faster. */
  claim(): boolean {
    const fresh = `${this.path}.${process.pid}.new`;
    writeFileSync(fresh, this.text(), { mode: 0o600 });
    try {
      linkSync(fresh, this.path);
      this.ours = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
    return this.ours;
  }

  /** Takes the file of a dead launcher out of the way; of two that try, one gets it. */
  discard(): void {
    const aside = `${this.path}.${process.pid}.stale`;
    try {
      renameSync(this.path, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    rmSync(aside, { force: true });
  }

  record(name: string, pid: number): void {
    this.processes.children[name] = identify(pid);
    writePrivately(this.path, this.text());
  }

  remove(): void {
    if (this.ours) rmSync(this.path, { force: true });
    this.ours = false;
  }

  private text(): string {
    return `${JSON.stringify(this.processes, null, 2)}\n`;
  }
}
