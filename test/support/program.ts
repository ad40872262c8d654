import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { end } from './newsroom';

const repository = join(__dirname, '..', '..');
const examples = join(repository, 'docs', 'examples');

/** A program of a subscriber's, and all that it has said. */
export class Program {
  output = '';
  /** Without what it complains of. */
  results = '';
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (bytes) => (this.results += bytes));
    for (const said of [child.stdout, child.stderr]) said?.on('data', (bytes) => (this.output += bytes));
  }

  /** One of docs/examples, as its kind is run: `.ts` by Node, `.py` by Python 3, `.sh` by a shell. */
  static example(name: string, env: NodeJS.ProcessEnv): Program {
    const file = join(examples, name);
    if (name.endsWith('.ts')) return Program.start(name, process.execPath, [withoutTypes(file)], env);
    return Program.start(name, name.endsWith('.py') ? 'python3' : 'sh', [file], env);
  }

  /** The command line of this checkout. */
  static dateline(words: string[], env: NodeJS.ProcessEnv): Program {
    const main = join(repository, 'dist', 'apps', 'cli', 'src', 'main.js');
    return Program.start(`dateline ${words.join(' ')}`, process.execPath, [main, ...words], env);
  }

  /** Has it told of this? */
  tells(kind: string, releaseId: string): boolean {
    const inWords = `^(?:\\S+  )?${kind} +${releaseId} `;
    const asStream = `^event: dateline\\.publication\\.${kind}\\.v1\ndata: .*"subject":"${releaseId}"`;
    return new RegExp(`${inWords}|${asStream}`, 'm').test(this.output);
  }

  /** @returns its exit code, when it has ended by itself */
  ended(): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((resolve) => child.once('close', resolve));
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    return end(this.child, signal);
  }

  private static start(name: string, command: string, words: string[], env: NodeJS.ProcessEnv): Program {
    const child = spawn(command, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const program = new Program(name, child);
    child.on('error', (error) => (program.output += error.message));
    return program;
  }
}

/** Node 20 reads no types. Beneath the repository, so that its packages are found. */
function withoutTypes(file: string): string {
  const folder = join(repository, 'dist', 'docs', 'examples');
  mkdirSync(folder, { recursive: true });
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
  const path = join(folder, basename(file).replace(/\.ts$/, '.js'));
  writeFileSync(path, outputText);
  return path;
}
