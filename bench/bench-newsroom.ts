import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewsroomFile, readNewsroomFile } from '../apps/cli/src/newsroom/newsroom-file';
import { repositoryFolder } from '../apps/cli/src/repository';
import { eventually } from '../test/support/eventually';

const READY_MS = 90_000;
const STOP_MS = 25_000;
const FORCED_STOP_MS = 5000;

/** What would send the load to somebody else's servers, or make this newsroom another one than a user's first. */
const NOT_OURS = /^(DATABASE_URL$|KAFKA_|DATELINE_|INGESTION_|ENRICHMENT_|PUBLICATION_|LOG_)/;

export type RunningNewsroom = NewsroomFile & { key: string };

/**
 * A newsroom as `npm start` gives it, on free ports of 127.0.0.1, with empty data. Its log goes into a file: read
 * through a pipe, it would cost the process that makes the load.
 */
export class BenchNewsroom {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  private readonly logFile = join(this.dataDir, 'bench.log');
  private launcher: ChildProcess | undefined;

  /** @param settings of the newsroom beside its ports and its folder */
  constructor(private readonly settings: Record<string, string> = {}) {}

  async begin(): Promise<void> {
    const log = openSync(this.logFile, 'a');
    // In a process group of its own, because a Ctrl-C that reached it beside our SIGTERM would force its stop. The
    // channel ends it when this process dies.
    this.launcher = spawn(process.execPath, [join(repositoryFolder, 'dist/apps/cli/src/main.js'), 'start'], {
      cwd: repositoryFolder,
      env: this.environment(),
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    await eventually('the newsroom is ready', () => this.hasEnded || this.file !== undefined, READY_MS);
    if (this.hasEnded) throw new Error('the newsroom did not start');
  }

  get now(): RunningNewsroom {
    const { file } = this;
    if (!file?.key) throw new Error('the newsroom does not run');
    return file as RunningNewsroom;
  }

  lastWords(): string {
    try {
      return readFileSync(this.logFile, 'utf8').slice(-3000);
    } catch {
      return '';
    }
  }

  async close(): Promise<void> {
    // The second SIGTERM makes the launcher kill what it started.
    await this.end('SIGTERM', STOP_MS);
    await this.end('SIGTERM', FORCED_STOP_MS);
    await this.end('SIGKILL', FORCED_STOP_MS);
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private get file(): NewsroomFile | undefined {
    return readNewsroomFile(join(this.dataDir, 'newsroom.json'));
  }

  private get hasEnded(): boolean {
    return !this.launcher || this.launcher.exitCode !== null || this.launcher.signalCode !== null;
  }

  private async end(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    if (this.hasEnded) return;
    this.launcher?.kill(signal);
    await eventually('the newsroom has ended', () => this.hasEnded, withinMs).catch(() => undefined);
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name))),
      INGESTION_PORT: '0',
      ENRICHMENT_PORT: '0',
      PUBLICATION_PORT: '0',
      DATELINE_POSTGRES_PORT: '0',
      DATELINE_KAFKA_PORT: '0',
      DATELINE_DATA_DIR: this.dataDir,
      ...this.settings,
    };
  }
}
