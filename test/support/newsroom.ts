import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { eventually, Hopeless } from './eventually';

const repository = join(__dirname, '..', '..');
const program = (app: string): string => join(repository, 'dist', 'apps', app, 'src', 'main.js');

export type Service = 'ingestion' | 'enrichment' | 'publication';

export interface ServiceCopy {
  process: ChildProcess;
  /** Everything that it has written so far. */
  said(): string;
}

interface Running {
  ingestion: { url: string; pid: number };
  enrichment: { url: string; pid: number };
  publication: { url: string; pid: number };
  postgres: { url: string; pid: number };
  eventLog: { brokers: string; pid: number };
  key: string;
}

/** Where what this test process starts goes when it ends, whatever ends it: launchers stop when their channel closes. */
const READY_MS = 90_000;

/** A whole newsroom of its own, started as a user starts it: free ports, a temporary data folder, the built programs. */
export class TestNewsroom {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'dateline-e2e-'));
  private launcher: ChildProcess | undefined;
  private copies: ChildProcess[] = [];
  private said = '';

  static async start(environment: Record<string, string> = {}): Promise<TestNewsroom> {
    const newsroom = new TestNewsroom(environment);
    await newsroom.begin();
    return newsroom;
  }

  private constructor(private readonly extra: Record<string, string>) {}

  async begin(): Promise<void> {
    const launcher = spawn(process.execPath, [program('cli'), 'start'], {
      env: this.environment(),
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.launcher = launcher;
    for (const output of [launcher.stdout, launcher.stderr]) output?.on('data', (bytes) => this.listen(String(bytes)));
    await eventually(
      'the newsroom is ready',
      () => {
        if (launcher.exitCode !== null) throw new Hopeless('The launcher ended');
        // A killed launcher leaves its file behind; the newsroom is there when its processes are.
        return this.running && isAlive(this.running.ingestion.pid);
      },
      READY_MS,
    ).catch((error) => {
      throw new Error(`${error.message}\n${this.said.slice(-3000)}`);
    });
  }

  /** What newsroom.json says; undefined while there is none. */
  get running(): Running | undefined {
    try {
      return JSON.parse(readFileSync(join(this.dataDir, 'newsroom.json'), 'utf8'));
    } catch {
      return undefined;
    }
  }

  get now(): Running {
    if (!this.running) throw new Error('The newsroom does not run');
    return this.running;
  }

  get launcherPid(): number {
    return this.launcher?.pid as number;
  }

  /** Everything that the launcher and the services have written so far. */
  get output(): string {
    return this.said;
  }

  /** Another copy of a service, beside the launcher's own. */
  async addCopy(service: Service): Promise<ServiceCopy> {
    const { postgres, eventLog } = this.now;
    const copy = spawn(process.execPath, [program(service)], {
      env: {
        ...this.environment(),
        DATABASE_URL: postgres.url,
        KAFKA_BROKERS: eventLog.brokers,
        [`${service.toUpperCase()}_PORT`]: '0',
        INGESTION_PUBLIC_URL: this.now.ingestion.url,
        PUBLICATION_PUBLIC_URL: this.now.publication.url,
      },
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.copies.push(copy);
    let said = '';
    for (const output of [copy.stdout, copy.stderr]) output?.on('data', (bytes) => (said += bytes));
    await eventually(
      'the copy has started',
      () => {
        if (copy.exitCode !== null) throw new Hopeless(said);
        return said.includes('service.started');
      },
      READY_MS,
    );
    return { process: copy, said: () => said };
  }

  async stop(): Promise<number | null> {
    await Promise.all(this.copies.map((copy) => end(copy, 'SIGTERM')));
    const code = this.launcher ? await end(this.launcher, 'SIGTERM') : null;
    return code;
  }

  async close(): Promise<void> {
    await this.stop();
    this.keepOutput();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** For whoever has to find out why a test failed: `DATELINE_TEST_OUTPUT=folder npx jest …`. */
  private keepOutput(): void {
    const folder = process.env.DATELINE_TEST_OUTPUT;
    if (folder) writeFileSync(join(folder, `${basename(this.dataDir)}.log`), this.said);
  }

  private listen(text: string): void {
    this.said += text;
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      INGESTION_PORT: '0',
      ENRICHMENT_PORT: '0',
      PUBLICATION_PORT: '0',
      DATELINE_POSTGRES_PORT: '0',
      DATELINE_KAFKA_PORT: '0',
      DATELINE_DATA_DIR: this.dataDir,
      LOG_FORMAT: 'json',
      NODE_ENV: 'test',
      ...this.extra,
    };
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process that a test started. @returns its exit code */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}
