import type { EntityManager } from 'typeorm';
import { type Decided, type ReleaseState, type Standing, standingName } from './publication';
import { saveSchedule } from './schedule.store';

/** The lock of one release in this service. It is taken before anything about the release is read. */
export const RELEASE_LOCK = 'publication release';

type StandingState = 'published' | 'replaced' | 'superseded' | 'withdrawn';

/** What is known of each release, and the database's own time, which is the only clock for an embargo. */
export async function readStates(
  tx: EntityManager,
  releaseIds: readonly string[],
): Promise<{ states: Map<string, ReleaseState>; now: Date }> {
  const rows: StateRow[] = await tx.query(
    `SELECT id AS "releaseId", publication.clock() AS now, coalesce(gate.highest_version, 0) AS "highestVersion",
            coalesce(gate.received_version, 0) AS "receivedVersion", coalesce(gate.withdrawn, false) AS withdrawn,
            scheduled.version AS "scheduledVersion", scheduled.revision AS "scheduledRevision",
            (SELECT coalesce(json_agg(json_build_object('version', version, 'revision', revision, 'state', state)), '[]')
               FROM publication.publication WHERE release_id = id) AS standings
       FROM unnest($1::uuid[]) AS id
       LEFT JOIN publication.gate ON gate.release_id = id
       LEFT JOIN publication.scheduled ON scheduled.release_id = id`,
    [releaseIds],
  );
  return { states: new Map(rows.map((row) => [row.releaseId, toState(row)])), now: rows[0]?.now ?? new Date(0) };
}

interface StateRow extends Pick<ReleaseState, 'highestVersion' | 'receivedVersion' | 'withdrawn'> {
  releaseId: string;
  now: Date;
  scheduledVersion: number | null;
  scheduledRevision: number | null;
  standings: (Standing & { state: StandingState })[];
}

const toState = ({ standings, scheduledVersion, scheduledRevision, ...row }: StateRow): ReleaseState => {
  const current = standings.find(({ state }) => state === 'published');
  return {
    highestVersion: row.highestVersion,
    receivedVersion: row.receivedVersion,
    withdrawn: row.withdrawn,
    current: current ? { version: current.version, revision: current.revision } : null,
    scheduled: scheduledVersion === null ? null : { version: scheduledVersion, revision: scheduledRevision! },
    decided: new Set(standings.map(standingName)),
  };
};

/** How far each release has come: what is raised is never lowered, and a withdrawal stays. */
export async function saveGates(
  tx: EntityManager,
  before: ReadonlyMap<string, ReleaseState>,
  after: ReadonlyMap<string, ReleaseState>,
): Promise<void> {
  const raised = [...after].filter(([releaseId, state]) => {
    const was = before.get(releaseId)!;
    return GATE.some((name) => state[name] !== was[name]);
  });
  if (raised.length === 0) return;
  await tx.query(
    `INSERT INTO publication.gate AS gate (release_id, highest_version, received_version, withdrawn)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::boolean[])
     ON CONFLICT (release_id) DO UPDATE SET
       highest_version = excluded.highest_version, received_version = excluded.received_version, withdrawn = excluded.withdrawn`,
    [raised.map(([releaseId]) => releaseId), ...GATE.map((name) => raised.map(([, state]) => state[name]))],
  );
}

const GATE = ['highestVersion', 'receivedVersion', 'withdrawn'] as const;

/** Saves what was decided; `states` are those that the decisions have led to. */
export async function saveDecisions(
  tx: EntityManager,
  decided: readonly Decided[],
  states: ReadonlyMap<string, ReleaseState>,
  at: Date,
): Promise<void> {
  await saveSchedule(tx, decided);
  await clearTheWay(tx, decided);
  await saveStandings(tx, decided, states, at);
  await saveWithdrawals(tx, decided, at);
}

const releasesOf = (decided: readonly Decided[]): string[] => [...new Set(decided.map(({ fact }) => fact.releaseId))];

/** What is public makes room for what replaces it, or goes altogether and takes the older versions' text with it. */
async function clearTheWay(tx: EntityManager, decided: readonly Decided[]): Promise<void> {
  const replaced = releasesOf(decided.filter(({ decision }) => decision.outcome === 'published' && decision.replaces));
  if (replaced.length > 0) {
    await tx.query(
      `UPDATE publication.publication SET state = 'replaced' WHERE release_id = ANY($1) AND state = 'published'`,
      [replaced],
    );
  }
  const takenBack = releasesOf(decided.filter(isTakenBack));
  if (takenBack.length > 0) {
    await tx.query(
      `UPDATE publication.public_event SET withheld = true
        WHERE position IN (SELECT position FROM publication.publication WHERE release_id = ANY($1))`,
      [takenBack],
    );
    await tx.query(
      `UPDATE publication.publication SET state = 'withdrawn' WHERE release_id = ANY($1) AND state = 'published'`,
      [takenBack],
    );
  }
}

/** Each standing once, by its natural key. */
async function saveStandings(
  tx: EntityManager,
  decided: readonly Decided[],
  states: ReadonlyMap<string, ReleaseState>,
  at: Date,
): Promise<void> {
  const rows = decided.flatMap(({ fact: { releaseId }, decision }) => {
    if (decision.outcome === 'received' || decision.outcome === 'scheduled') return [];
    if (decision.outcome === 'withdrawn' && decision.wasPublic) return [];
    const current = states.get(releaseId)!.current;
    // Only the last publication of a release in a chunk is what readers see; those before it are replaced already.
    const isReplaced =
      decision.outcome === 'published' && (!current || standingName(current) !== standingName(decision));
    const state: StandingState = isReplaced ? 'replaced' : decision.outcome;
    return [{ releaseId, version: decision.version, revision: decision.revision, state }];
  });
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO publication.publication (release_id, version, revision, state, decided_at)
     SELECT *, $5 FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::text[])`,
    [
      rows.map(({ releaseId }) => releaseId),
      rows.map(({ version }) => version),
      rows.map(({ revision }) => revision),
      rows.map(({ state }) => state),
      at,
    ],
  );
}

/** Readers get the reason; of a release that never was public they get nothing. */
async function saveWithdrawals(tx: EntityManager, decided: readonly Decided[], at: Date): Promise<void> {
  const takenBack = decided.filter(isTakenBack);
  if (takenBack.length === 0) return;
  await tx.query(
    `INSERT INTO publication.withdrawal (release_id, version, reason, withdrawn_at)
     SELECT *, $4 FROM unnest($1::uuid[], $2::integer[], $3::text[])`,
    [
      takenBack.map(({ fact }) => fact.releaseId),
      takenBack.map(({ decision }) => decision.version),
      takenBack.map(({ decision }) => ('reason' in decision ? decision.reason : '')),
      at,
    ],
  );
}

const isTakenBack = ({ decision }: Decided): boolean => decision.outcome === 'withdrawn' && decision.wasPublic;
