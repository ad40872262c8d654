import type { EntityManager } from 'typeorm';

/** The highest version of a release that has been heard of, and whether it was withdrawn: rows of publication.gate. */
export interface Gate {
  releaseId: string;
  highestVersion: number;
  /** The highest version that ingestion itself told of. */
  receivedVersion: number;
  withdrawn: boolean;
}

/** The lock of one release in this service. It is taken before anything about the release is read. */
export const RELEASE_LOCK = 'publication release';

export async function readGates(tx: EntityManager, releaseIds: readonly string[]): Promise<Map<string, Gate>> {
  const gates: Gate[] = await tx.query(
    `SELECT release_id AS "releaseId", highest_version AS "highestVersion", received_version AS "receivedVersion", withdrawn
       FROM publication.gate WHERE release_id = ANY($1)`,
    [releaseIds],
  );
  return new Map(gates.map((gate) => [gate.releaseId, gate]));
}

/** Raises gates, one row for each release. A gate is never lowered, and a withdrawal stays. */
export async function raiseGates(tx: EntityManager, gates: readonly Gate[]): Promise<void> {
  if (gates.length === 0) return;
  await tx.query(
    `INSERT INTO publication.gate AS gate (release_id, highest_version, received_version, withdrawn)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::boolean[])
     ON CONFLICT (release_id) DO UPDATE SET
       highest_version = greatest(gate.highest_version, excluded.highest_version),
       received_version = greatest(gate.received_version, excluded.received_version),
       withdrawn = gate.withdrawn OR excluded.withdrawn`,
    [
      gates.map(({ releaseId }) => releaseId),
      gates.map(({ highestVersion }) => highestVersion),
      gates.map(({ receivedVersion }) => receivedVersion),
      gates.map(({ withdrawn }) => withdrawn),
    ],
  );
}
