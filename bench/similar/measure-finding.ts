import type { DataSource } from 'typeorm';
import type { SimilarityStore } from '../../apps/enrichment/src/similarity.store';
import { ascending, percentile } from '../figures';
import { EDITS } from './edits';
import { madeUpRelease } from './made-up-release';
import { randomOf } from './random';
import { type Text, textOf } from './stored-releases';

/** Bulletins, which differ in names and numbers only, are every fiftieth release. */
const OF_PATTERN = 50;

export interface Finding {
  kind: string;
  texts: number;
  found: number;
  /** Releases named that are not the one that it was made from. */
  wrong: number;
  took: { p50: number; p99: number; max: number };
}

interface Sought {
  text: Text;
  /** The stored release that it was made from. */
  from: string | null;
}

/** Each kind of text looked for one by one, as it comes in; beside them a row by its primary key. Milliseconds. */
export async function measureFinding(
  database: DataSource,
  store: SimilarityStore,
  stored: number,
  each: number,
): Promise<Finding[]> {
  const kinds = [
    ...Object.keys(EDITS).map((kind) => ({ kind, sought: editedTexts(kind, stored, each) })),
    { kind: 'a bulletin sent again', sought: editedTexts('sent again', stored, each, OF_PATTERN) },
    { kind: 'a new release', sought: newTexts(stored, each, 1) },
    { kind: 'a new bulletin', sought: newTexts(stored, each, OF_PATTERN) },
  ];
  await measure(
    'warm-up',
    kinds.flatMap(({ sought }) => sought.slice(0, each / 10)),
    (one) => find(store, one),
  );
  const findings: Finding[] = [];
  for (const { kind, sought } of kinds) findings.push(await measure(kind, sought, (one) => find(store, one)));
  const keys = editedTexts('sent again', stored, each);
  return [...findings, await measure('floor: a row by its key', keys, (one) => readRow(database, one))];
}

function editedTexts(kind: string, stored: number, each: number, every = 1): Sought[] {
  return Array.from({ length: each }, (_, place) => {
    const random = randomOf(stored + place);
    let number = Math.floor(random() * (stored / every)) * every;
    if (every === 1 && number % OF_PATTERN === 0) number += 1;
    const text = textOf(stored + place, EDITS[kind]!(madeUpRelease(number), random));
    return { text, from: textOf(number, []).release.id };
  });
}

const newTexts = (stored: number, each: number, every: number): Sought[] =>
  Array.from({ length: each }, (_, place) => {
    const number = (Math.floor(stored / every) + place + 1) * every;
    return { text: textOf(number, madeUpRelease(number)), from: null };
  });

async function find(store: SimilarityStore, { text }: Sought): Promise<string[]> {
  const [similar] = await store.find([text]);
  return similar!.map(({ releaseId }) => releaseId);
}

async function readRow(database: DataSource, { from }: Sought): Promise<string[]> {
  const rows: { id: string }[] = await database.query(
    'SELECT release_id AS id, shingles FROM enrichment.shingles WHERE release_id = $1 AND version = 1',
    [from],
  );
  return rows.map(({ id }) => id);
}

async function measure(kind: string, sought: Sought[], look: (one: Sought) => Promise<string[]>): Promise<Finding> {
  const took: number[] = [];
  let found = 0;
  let wrong = 0;
  for (const one of sought) {
    const began = performance.now();
    const ids = await look(one);
    took.push(performance.now() - began);
    if (one.from && ids.includes(one.from)) found += 1;
    wrong += ids.filter((id) => id !== one.from).length;
  }
  const sorted = ascending(took);
  const [p50, p99] = [percentile(sorted, 50), percentile(sorted, 99)];
  return { kind, texts: sought.length, found, wrong, took: { p50, p99, max: sorted.at(-1)! } };
}
