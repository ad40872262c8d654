import { chmodSync, existsSync } from 'node:fs';
import type { Configuration } from '../configuration';
import { dataFiles } from './data-folder';
import { type NewsroomFile, removeNewsroomFile, writeNewsroomFile } from './newsroom-file';
import { ProcessFile } from './process-file';
import { SERVICES } from './services';
import { type Part, Supervised } from './supervise';
import type { Terminal } from './terminal';

export interface StartTools {
  onSpawn: (pid: number) => void;
  signal: AbortSignal;
}

/** What has been started so far: described in newsroom.json once it is ready, stopped in order in the end. */
export class Newsroom {
  readonly files: ReturnType<typeof dataFiles>;
  readonly processes: ProcessFile;
  private readonly parts: Supervised<Part>[] = [];
  private file: Partial<NewsroomFile> = {};
  private announced = false;
  private readonly over = new AbortController();

  constructor(
    readonly configuration: Configuration,
    readonly terminal: Terminal,
    /** Aborted when the newsroom is to stop, whether it is ready by then or not. */
    readonly signal: AbortSignal,
  ) {
    this.files = dataFiles(configuration.dataDir);
    this.processes = new ProcessFile(this.files.processes, configuration.dataDir);
  }

  /** A part that is started again when it dies, with its pid in processes.json and in newsroom.json. Not begun yet. */
  supervise<P extends Part>(name: string, start: (tools: StartTools) => Promise<P>): Supervised<P> {
    const onSpawn = (pid: number) => this.processes.record(name, pid);
    const part = new Supervised(
      name,
      (signal) => start({ onSpawn, signal }),
      (line) => this.terminal.note(line),
      () => this.announceChange(),
      AbortSignal.any([this.signal, this.over.signal]),
    );
    this.parts.push(part);
    return part;
  }

  describe(known: Partial<NewsroomFile>): void {
    this.file = { ...this.file, ...known };
  }

  /** From now on newsroom.json says what runs where, and is kept true. */
  announce(): void {
    this.announced = true;
    this.announceChange();
  }

  announceChange(): void {
    if (!this.announced || this.signal.aborted) return;
    for (const { name, part } of this.parts) this.renewPid(name, part?.pid);
    writeNewsroomFile(this.files.newsroom, this.file as NewsroomFile);
  }

  /** Services first, then what they write to. Whatever happens, the two files go: nothing runs any more. */
  async stop(): Promise<void> {
    this.over.abort();
    this.removeAnnouncement();
    try {
      const named = (names: readonly string[]) => this.parts.filter(({ name }) => names.includes(name));
      await Promise.all(named(SERVICES).map((service) => service.stop()));
      for (const part of [...named(['kafka']), ...named(['postgres'])]) await part.stop();
    } finally {
      this.processes.remove();
    }
  }

  /** Without waiting for anything. Postgres and Kafka repair their data at the next start. */
  killAll(): void {
    for (const { part } of this.parts) {
      try {
        if (part) process.kill(part.pid, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    }
    this.removeAnnouncement();
    this.processes.remove();
  }

  /** A key that somebody made readable for others becomes private again. */
  protectKey(): void {
    if (existsSync(this.files.key)) chmodSync(this.files.key, 0o600);
  }

  /** Not that of another launcher, which has just refused us the folder. */
  private removeAnnouncement(): void {
    this.announced = false;
    if (this.processes.ours) removeNewsroomFile(this.files.newsroom);
  }

  private renewPid(name: string, pid: number | undefined): void {
    const field = name === 'kafka' ? 'eventLog' : (name as keyof NewsroomFile);
    this.file = { ...this.file, [field]: { ...(this.file[field] as object), pid } };
  }
}
