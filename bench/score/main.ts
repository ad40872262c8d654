import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../machine';
import { compare } from '../peers/compare';
import type { Engine } from '../peers/engine';
import { ENGINES } from '../peers/engines';
import { peersTable } from '../peers/peers-table';
import type { GoldRelease } from './gold';
import { developmentCorpus, readCorpus } from './read-corpus';
import { readFixtures } from './read-fixtures';
import { asJson, asTable } from './report';
import { runScore } from './run-score';

const USAGE = `Usage: npm run score -- [--corpus FILE] [--peers] [--json FILE]

Annotates releases that have been read by hand and prints how right and how fast that was: the development corpus, where
it is there (DATELINE_CORPUS names one that lies elsewhere), and our own releases of test/fixtures/releases.

  --corpus FILE  the releases of FILE and no others, for texts that the rules were not tuned on. One JSON object a line:
                 id, text, knownDate (the day of receipt, YYYY-MM-DD, or null), gold (bench/score/gold.ts; offsets are
                 UTF-16 units of text). English.
  --peers        other engines beside ours, each in a process of its own: Stanford CoreNLP (Java 17 and Maven; half a
                 gigabyte is fetched the first time, into ~/.m2; 6 GB of memory, seconds a document), compromise and
                 chrono-node (npm; into ~/.dateline/peers). One that cannot be had is said to be missing.
  --json FILE    the same figures, to FILE
  --help         this`;
const EXIT_USAGE = 64;
const EXIT_NO_INPUT = 66;

interface Options {
  json?: string;
  sets: Record<string, GoldRelease[]>;
  /** What the figures are to be called. */
  title: string;
  /** Who is compared; nobody unless asked for. */
  engines: readonly Engine[];
  /** How long the speed is measured. */
  seconds: number;
}

if (require.main === module) {
  const { corpus, peers, json } = readOptions();
  void score({ ...releasesOf(corpus), engines: peers ? ENGINES : [], seconds: 5, json });
}

/** Annotates the releases, and prints how right and how fast that was. */
export async function score({ json, sets, title, engines, seconds }: Options): Promise<void> {
  const measuredOn = machine();
  const result = runScore(sets, seconds);
  console.log(asTable(title, measuredOn, result));
  const peers = engines.length > 0 ? await compare(engines, sets) : undefined;
  if (peers) console.log(peersTable(peers));
  if (json) writeFileSync(json, asJson(measuredOn, { ...result, peers }));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string' },
        peers: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(EXIT_USAGE);
  }
}

function releasesOf(file: string | undefined): Pick<Options, 'sets' | 'title'> {
  if (file !== undefined) return { sets: { [basename(file)]: given(file) }, title: `Dateline score on ${file}` };
  const corpus = developmentCorpus(process.env);
  if (corpus === null) console.log(' · no development corpus here; DATELINE_CORPUS names one');
  return {
    sets: { ...(corpus && { corpus }), 'our fixtures': readFixtures() },
    title: 'Dateline score, development figures: never a result',
  };
}

function given(file: string): GoldRelease[] {
  try {
    return readCorpus(file);
  } catch (error) {
    console.error(` ✗ ${file} cannot be scored: ${(error as Error).message}`);
    process.exit(EXIT_NO_INPUT);
  }
}
