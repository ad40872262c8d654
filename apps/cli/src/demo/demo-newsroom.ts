import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { LogFile } from '../local/log-file';
import { RunningProcess } from '../local/running-process';
import { waitUntil } from '../local/wait-until';
import { type NewsroomFile, readNewsroomFile } from '../newsroom/newsroom-file';
import { repositoryFolder } from '../repository';

const READY_WITHIN_MS = 180_000;

/** A newsroom for one demonstration: its own processes, ports and data, all of which go when it is closed. */
export class DemoNewsroom {
  readonly folder = mkdtempSync(join(tmpdir(), 'dateline-demo-'));
  private readonly log = new LogFile(join(this.folder, 'newsroom.log'));
  private launcher: RunningProcess | undefined;

  async open(signal: AbortSignal): Promise<NewsroomFile & { key: string }> {
    const output = openSync(this.log.path, 'a', 0o600);
    const stdio = ['ignore', output, output, 'ipc'] as ('ignore' | 'ipc' | number)[];
    // The channel carries nothing: it closes when the demo is gone, however it went, and the launcher then stops all.
    this.launcher = await RunningProcess.start(
      process.execPath,
      [join(repositoryFolder, 'dist', 'apps', 'cli', 'src', 'main.js'), 'start'],
      { env: this.environment(), stdio, cwd: repositoryFolder },
    );
    closeSync(output);
    const launcher = this.launcher;
    const file = await waitUntil(
      async () => {
        signal.throwIfAborted();
        if (launcher.exit) throw new CannotStart(`demo: its newsroom did not start.\n${this.lastLogLines()}`);
        return readNewsroomFile(join(this.folder, 'data', 'newsroom.json'));
      },
      READY_WITHIN_MS,
      100,
    );
    if (!file?.key) throw new CannotStart(`demo: its newsroom was not ready in time.\n${this.lastLogLines()}`);
    return { ...file, key: file.key };
  }

  lastLogLines(): string {
    return this.log.lastLines(20);
  }

  async close(): Promise<void> {
    await this.launcher?.stop([
      ['SIGTERM', 40_000],
      ['SIGKILL', 2_000],
    ]);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Nothing of the user's own newsroom: neither its database nor its log, nor its addresses and key. */
  private environment(): NodeJS.ProcessEnv {
    const env: NodeJS.ProcessEnv = { ...process.env };
    const own = /^(DATELINE_|KAFKA_|INGESTION_|ENRICHMENT_|PUBLICATION_|DATABASE_URL$|LOG_)/;
    for (const name of Object.keys(env)) if (own.test(name)) delete env[name];
    for (const port of ['INGESTION', 'ENRICHMENT', 'PUBLICATION', 'DATELINE_POSTGRES', 'DATELINE_KAFKA']) {
      env[`${port}_PORT`] = '0';
    }
    // The demo's own receiver of webhooks listens there.
    const DATELINE_WEBHOOK_ALLOW = '127.0.0.1/32';
    return { ...env, DATELINE_WEBHOOK_ALLOW, DATELINE_DATA_DIR: join(this.folder, 'data'), LOG_FORMAT: 'json' };
  }
}
