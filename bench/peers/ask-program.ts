import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Program, Question } from './engine';

/** What it took to answer. */
export interface Cost {
  /** Milliseconds from the start of the process to its first answer. */
  start: number;
  /** Over the answers after the first; null where there were none. */
  documentsPerSecond: number | null;
  /** The same by the time of the processor, which does not count what else the machine does; null where the system does not tell. */
  documentsPerCpuSecond: number | null;
  /** Most the process ever held, in MiB; null where the system does not tell. */
  memory: number | null;
}

/** Longer than any document takes, and than any engine loads. */
const SILENCE = 900_000;

/** Runs a program in a process of its own and asks it every question once. */
export async function askProgram(
  { command, args }: Program,
  questions: readonly Question[],
): Promise<{ answers: unknown[]; cost: Cost }> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, TZ: 'UTC' } });
  try {
    const errors = lastWords(child);
    // A program that has ended reads no more; that it ended is told below.
    child.stdin.on('error', () => undefined);
    child.stdin.write(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const told = await Promise.race([readAnswers(child, questions.length), failure(child)]);
    if (told.length < questions.length) {
      throw new Error(`it ended after ${told.length} of ${questions.length} documents: ${errors()}`);
    }
    return {
      answers: told.map(({ answer }) => answer),
      cost: { ...speedOf(told, began), memory: peakMemory(child.pid) },
    };
  } finally {
    child.kill();
  }
}

interface Told {
  answer: unknown;
  at: number;
  /** Milliseconds of the processor until then; of the first and the last answer only. */
  cpu: number | null;
}

async function readAnswers(child: ChildProcessWithoutNullStreams, count: number): Promise<Told[]> {
  const told: Told[] = [];
  // A program that never started ends no stream either: the watchdog alone keeps nothing alive.
  const watchdog = setTimeout(() => child.kill('SIGKILL'), SILENCE).unref();
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const isAtEnd = told.length === 0 || told.length === count - 1;
      told.push({ answer: JSON.parse(line), at: performance.now(), cpu: isAtEnd ? cpuTime(child.pid) : null });
      watchdog.refresh();
      if (told.length === count) break;
    }
    return told;
  } finally {
    clearTimeout(watchdog);
  }
}

async function failure(child: ChildProcessWithoutNullStreams): Promise<never> {
  const [error] = await once(child, 'error');
  throw error;
}

/** The last line the program wrote where errors go. */
function lastWords(child: ChildProcessWithoutNullStreams): () => string {
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  return () => said.trim().split('\n').at(-1) || 'it said nothing';
}

function speedOf(told: readonly Told[], began: number): Omit<Cost, 'memory'> {
  const [first, last] = [told[0], told.at(-1)];
  const start = (first?.at ?? began) - began;
  if (!first || !last || first === last) return { start, documentsPerSecond: null, documentsPerCpuSecond: null };
  const after = told.length - 1;
  const cpu = first.cpu === null || last.cpu === null ? null : last.cpu - first.cpu;
  return {
    start,
    documentsPerSecond: (after * 1000) / (last.at - first.at),
    documentsPerCpuSecond: cpu === null || cpu === 0 ? null : (after * 1000) / cpu,
  };
}

function peakMemory(pid: number | undefined): number | null {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(processFile(pid, 'status'))?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

/** Linux counts it in hundredths of a second, in the 14th and 15th field. */
function cpuTime(pid: number | undefined): number | null {
  const fields = processFile(pid, 'stat').split(') ').at(-1)!.split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks * 10;
}

/** What Linux tells of a process; other systems tell nothing. */
function processFile(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
