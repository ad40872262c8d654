import { Piscina } from 'piscina';
import type { AnsweredLine } from '../ndjson/answer-line';
import { linesOf } from '../ndjson/lines-of';
import { annotateLine, type LineToAnnotate } from './annotate-line';
import { inOrder } from './in-order';

/** Lines waiting for each thread, so that none is idle while a long text is in work before it. */
const LINES_A_THREAD = 4;

interface Options {
  /** Worker threads; 1 is this thread. */
  jobs: number;
  /** Day of receipt of the lines that state none, YYYY-MM-DD. */
  receivedOn: string;
  /** The file that the threads run. */
  worker?: string;
}

/**
 * NDJSON in, NDJSON out, in the same order and with a few lines in memory.
 * @returns how many lines could not be read
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  { jobs, receivedOn, worker = require.resolve('./annotate-line') }: Options,
): Promise<number> {
  const threads = jobs > 1 ? startThreads(jobs, worker) : null;
  const annotate = async (line: LineToAnnotate): Promise<AnsweredLine> =>
    threads ? threads.run(line).catch((error: Error) => lost(line, error)) : annotateLine(line);
  let bad = 0;
  try {
    const atOnce = threads ? jobs * LINES_A_THREAD : 1;
    for await (const { json, isBad } of inOrder(linesOf(input), atOnce, (line) => annotate({ ...line, receivedOn }))) {
      if (isBad) bad += 1;
      await write(json);
    }
    return bad;
  } finally {
    await threads?.destroy();
  }
}

const startThreads = (jobs: number, filename: string): Piscina<LineToAnnotate, AnsweredLine> =>
  new Piscina({ filename, name: annotateLine.name, minThreads: jobs, maxThreads: jobs });

/** A thread that died takes its line with it, and no other. */
const lost = ({ number }: LineToAnnotate, { message }: Error): AnsweredLine => ({
  json: JSON.stringify({ error: `line ${number} ended its thread: ${message}` }),
  isBad: true,
});
