import { createHash } from 'node:crypto';
import { sampleOf, shinglesOf } from '@dateline/annotation';
import type { Release } from '@dateline/contracts';
import { Client } from 'pg';
import { HOLDERS } from '../../apps/enrichment/src/similarity.store';
import { madeUpRelease } from './made-up-release';

const BATCH = 1000;

export interface Text {
  release: Release;
  shingles: Uint32Array;
}

/** A text as the similarity store takes it; its id follows from its number. */
export function textOf(number: number, paragraphs: readonly string[]): Text {
  const body = paragraphs.join('\n\n');
  const hex = createHash('md5').update(String(number)).digest('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join(
    '-',
  );
  return { release: { id, version: 1, body, receivedAt: '2026-01-01T00:00:00Z' }, shingles: shinglesOf(body) };
}

export interface Filled {
  seconds: number;
  indexSeconds: number;
  tableMiB: number;
  indexMiB: number;
}

/**
 * Stores so many with the index made afterwards, and no log for a crash: nobody keeps these. Without an index the store
 * could not count who holds a phrase, so it is counted here.
 */
export async function fill(url: string, count: number): Promise<Filled> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const [{ definition }] = (
    await owner.query(`SELECT pg_get_indexdef('enrichment.shingles_sample'::regclass) AS definition`)
  ).rows;
  await owner.query('DROP INDEX enrichment.shingles_sample; ALTER TABLE enrichment.shingles SET UNLOGGED');
  const crowd = new Uint8Array(2 ** 28);
  const began = performance.now();
  for (let from = 0; from < count; from += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) =>
      textOf(from + place, madeUpRelease(from + place)),
    );
    await insert(owner, texts, crowd);
    if ((from / BATCH) % 100 === 0) console.log(` · ${from.toLocaleString('en')} stored`);
  }
  const filled = performance.now();
  await owner.query(`SET maintenance_work_mem = '1GB'; ${definition}`);
  const indexed = performance.now();
  // As the newsroom's database does it by itself, in its own time.
  await owner.query('VACUUM ANALYZE enrichment.shingles');
  const [sizes] = (
    await owner.query(`SELECT pg_table_size('enrichment.shingles') / 1048576 AS "tableMiB",
                              pg_relation_size('enrichment.shingles_sample') / 1048576 AS "indexMiB"`)
  ).rows;
  await owner.end();
  return { seconds: (filled - began) / 1000, indexSeconds: (indexed - filled) / 1000, ...sizes };
}

/** @param crowd how many hold a phrase, by the upper bits of its hash */
async function insert(owner: Client, texts: readonly Text[], crowd: Uint8Array): Promise<void> {
  const samples = texts.map(({ shingles }) =>
    Array.from(
      sampleOf(shingles).filter((hash) => enter(crowd, hash)),
      (hash) => hash | 0,
    ),
  );
  await owner.query(
    `INSERT INTO enrichment.shingles (release_id, version, shingles, sample)
     SELECT id, 1, decode(shingles, 'hex'), sample::int[] FROM unnest($1::uuid[], $2::text[], $3::text[]) AS fresh (id, shingles, sample)`,
    [
      texts.map(({ release }) => release.id),
      texts.map(({ shingles }) => Buffer.from(shingles.slice().buffer).swap32().toString('hex')),
      samples.map((sample) => `{${sample}}`),
    ],
  );
}

function enter(crowd: Uint8Array, hash: number): boolean {
  const place = hash >>> 4;
  if (crowd[place]! >= HOLDERS) return false;
  crowd[place]! += 1;
  return true;
}
