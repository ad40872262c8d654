import { appendAudit, type Doer } from '@dateline/audit';
import { Outbox, Wake } from '@dateline/outbox';
import { inTransaction } from '@dateline/postgres';
import { withdrawRelease } from '@dateline/withdrawal';
import type { DataSource } from 'typeorm';
import type { FoundRelease } from '../audit/find-release';
import { CannotStart } from '../cannot-start';
import { waitUntil } from '../local/wait-until';
import { countErasable, type ErasedRows, eraseText, holdStill } from './erase.store';
import { stillUnderWay } from './taken-in';
import { type Remains, readRemains } from './what-remains';

const INGESTION_OUTBOX = { schema: 'ingestion', name: 'outbox' } as const;
const TAKEN_IN_WITHIN_MS = 30_000;
const LOOK_MS = 100;

export interface ErasureOrder {
  release: FoundRelease;
  /** Why it is withdrawn; null when it is withdrawn already. */
  reason: string | null;
  by: Doer;
  traceparent: string;
  /** The source of the withdrawal's event. */
  source: string;
  at: Date;
  withinMs?: number;
}

export interface Erasure {
  releaseId: string;
  dryRun: boolean;
  /** null: a dry run found that it is not withdrawn yet. */
  withdrawal: { reason: string; at: Date; isNew: boolean } | null;
  erased: ErasedRows[];
  remains: Remains;
}

/** What an erasure would do; it changes nothing. */
export async function previewErasure(
  database: DataSource,
  { id, withdrawal }: FoundRelease,
  at: Date,
): Promise<Erasure> {
  return {
    releaseId: id,
    dryRun: true,
    withdrawal: withdrawal && { ...withdrawal, isNew: false },
    erased: await countErasable(database, id),
    remains: await readRemains(database, id, at),
  };
}

/**
 * Erases the text of a release for good. It is withdrawn first, and erased only when every service has taken that in
 * and nothing of it is under way: an event that comes later would bring the text back.
 * @throws CannotStart when the services do not come to that in time; the withdrawal stays, and nothing is erased
 */
export async function eraseRelease(database: DataSource, order: ErasureOrder): Promise<Erasure> {
  const { release, at, withinMs = TAKEN_IN_WITHIN_MS } = order;
  const withdrawal = await takeBack(database, order);
  let underWay: string[] = [];
  const erased = await waitUntil(
    async () => {
      const tried = await eraseWhenStill(database, order);
      underWay = tried.underWay;
      return tried.erased;
    },
    withinMs,
    LOOK_MS,
  );
  if (!erased) throw notTakenIn(release.id, withinMs, underWay);
  const remains = await readRemains(database, release.id, at);
  return { releaseId: release.id, dryRun: false, withdrawal, erased, remains };
}

async function takeBack(
  database: DataSource,
  { release, reason, ...telling }: ErasureOrder,
): Promise<NonNullable<Erasure['withdrawal']>> {
  if (release.withdrawal) return { ...release.withdrawal, isNew: false };
  if (reason === null) {
    throw new CannotStart(
      `erase: release ${release.id} is not withdrawn yet, which comes first: say why with --reason "…". Its readers are told.`,
    );
  }
  const outbox = new Outbox(database, INGESTION_OUTBOX, new Wake(database, INGESTION_OUTBOX));
  const withdrawn = await outbox.saveAndAnnounce((tx) =>
    withdrawRelease(tx, { ...telling, releaseId: release.id, owner: null, reason }),
  );
  if (withdrawn.kind === 'not-found') throw new Error(`Release ${release.id} was there a moment ago and is gone`);
  return { reason: withdrawn.reason, at: withdrawn.at, isNew: withdrawn.kind === 'withdrawn' };
}

interface Attempt {
  /** Left out while something is under way. */
  erased?: ErasedRows[];
  underWay: string[];
}

/** Looks without any lock first, because those who are waited for need them. */
async function eraseWhenStill(database: DataSource, { release, by }: ErasureOrder): Promise<Attempt> {
  const { id, version } = release;
  const underWay = await stillUnderWay(database, id);
  if (underWay.length > 0) return { underWay };
  return inTransaction(database, async (tx) => {
    await holdStill(tx, id);
    const late = await stillUnderWay(tx, id);
    if (late.length > 0) return { underWay: late };
    const erased = await eraseText(tx, id);
    const rows = erased.reduce((sum, place) => sum + place.rows, 0);
    if (rows > 0) await appendAudit(tx, [{ releaseId: id, version, action: 'erased', by, detail: { rows } }]);
    return { erased, underWay: [] };
  });
}

const notTakenIn = (releaseId: string, withinMs: number, underWay: string[]): CannotStart =>
  new CannotStart(
    `erase: the withdrawal of release ${releaseId} is saved, but after ${withinMs / 1000} s ${underWay.join('; ')}. ` +
      'Nothing was erased, because what is under way would bring the text back. ' +
      'See that the three services and Kafka run (GET /health/ready of each says what is wrong), then give the same command again.',
  );
