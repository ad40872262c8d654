import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BenchNewsroom } from './bench-newsroom';
import { NORMAL, SHORT } from './field';
import { machine } from './machine';
import { asJson, asTable } from './report';
import { runBench } from './run-bench';

const USAGE = 'Usage: npm run bench -- [--short] [--json FILE]';
const EXIT_USAGE = 64;

interface Options {
  short: boolean;
  json: string | undefined;
}

void bench(readOptions()).then((code) => process.exit(code));

/** @returns the exit code: 1 when something was lost or doubled, or when the bench could not be finished */
async function bench({ short, json }: Options): Promise<number> {
  const form = short ? SHORT : NORMAL;
  const stopped = interruption(form.limitSeconds);
  const measuredOn = machine();
  let newsroom: BenchNewsroom | undefined;
  try {
    newsroom = new BenchNewsroom();
    const ready = newsroom.begin();
    await Promise.race([ready, stopped]);
    const result = await Promise.race([runBench(newsroom.now, form), stopped]);
    console.log(asTable(form, measuredOn, result));
    if (json) writeFileSync(json, asJson(form, measuredOn, result));
    return result.conservation.isKept ? 0 : 1;
  } catch (error) {
    console.error(` ✗ The bench could not be finished: ${(error as Error).message}`);
    if (newsroom) console.error(newsroom.lastWords());
    return 1;
  } finally {
    await newsroom?.close();
  }
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } });
    return { short: values.short ?? false, json: values.json };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(EXIT_USAGE);
  }
}

/** Rejects when the bench is to stop early, so that what it started is stopped whatever happens. */
function interruption(limitSeconds: number): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => reject(new Error(`${signal} stopped it`)));
    const late = () => reject(new Error(`it takes more than ${limitSeconds} s; is the machine busy?`));
    setTimeout(late, limitSeconds * 1000).unref();
    process.on('unhandledRejection', reject);
    process.on('uncaughtException', reject);
  });
  stopped.catch(() => undefined);
  return stopped;
}
