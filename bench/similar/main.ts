import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, openDatabase } from '@dateline/postgres';
import { startLocalPostgres } from '../../apps/cli/src/local/local-postgres';
import { SimilarityStore } from '../../apps/enrichment/src/similarity.store';
import { machine } from '../machine';
import { type Finding, measureFinding } from './measure-finding';
import { type Filled, fill } from './stored-releases';

const USAGE = 'Usage: npm run bench:similar -- [--releases NUMBER]';
const EXIT_USAGE = 64;
/** Texts of each kind. */
const EACH = 500;

void bench(readReleases()).then((code) => process.exit(code));

/** Finds similar releases among so many stored ones, in a Postgres of its own that goes with it. */
async function bench(releases: number): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-bench-similar-'));
  const postgres = await startLocalPostgres({ dataDir });
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => reject(new Error(`${signal} stopped it`)));
  });
  try {
    await Promise.race([measured(postgres.url, releases), stopped]);
    return 0;
  } catch (error) {
    console.error(` ✗ The bench could not be finished: ${(error as Error).message}`);
    return 1;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measured(url: string, releases: number): Promise<void> {
  const { cores, processor, memoryGiB, platform, node, loadBefore } = machine();
  await migrate(url);
  const database = await openDatabase({ url, role: 'dateline_enrichment', applicationName: 'dateline bench' });
  const store = new SimilarityStore(database);
  const filled = await fill(url, releases);
  const findings = await measureFinding(database, store, releases, EACH);
  await database.destroy();
  console.log(
    `\n${cores} cores (${processor}), ${memoryGiB} GiB, ${platform}, Node ${node}, load before: ${loadBefore.toFixed(2)}`,
  );
  console.log(asTable(releases, filled, findings));
}

function asTable(releases: number, { seconds, indexSeconds, tableMiB, indexMiB }: Filled, findings: Finding[]): string {
  return [
    `${releases.toLocaleString('en')} releases stored in ${seconds.toFixed(0)} s, indexed in ${indexSeconds.toFixed(0)} s; table ${tableMiB} MiB, index ${indexMiB} MiB`,
    '',
    row(['', 'texts', 'found', 'wrong', 'p50 ms', 'p99 ms', 'max ms']),
    ...findings.map(({ kind, texts, found, wrong, took: { p50, p99, max } }) =>
      row([kind, String(texts), String(found), String(wrong), ...[p50, p99, max].map((ms) => ms.toFixed(1))]),
    ),
  ].join('\n');
}

const row = ([kind, ...cells]: string[]): string =>
  `${kind!.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}`;

function readReleases(): number {
  try {
    const { values } = parseArgs({ options: { releases: { type: 'string', default: '1000000' } } });
    const releases = Number(values.releases);
    if (Number.isInteger(releases) && releases >= 1000) return releases;
    throw new Error(`--releases is a number from 1000, not ${values.releases}`);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(EXIT_USAGE);
  }
}
