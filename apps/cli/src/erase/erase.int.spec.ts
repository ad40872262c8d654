import { randomUUID } from 'node:crypto';
import { readAudit } from '@dateline/audit';
import { JOURNEY, PUBLICATION_PUBLISHED, PUBLICATION_WITHDRAWN, RELEASE_WITHDRAWN } from '@dateline/contracts';
import { decodeHeaders } from '@dateline/outbox';
import { openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/support/eventually';
import { testDatabase } from '../../../../test/support/test-database';
import { findRelease } from '../audit/find-release';
import {
  appendToOutbox,
  carryAll,
  storeRelease,
  tablesWith,
  takeInAtEnrichment,
  takeInAtPublication,
  takeInFailure,
  wholeDatabase,
} from './erasable-release.fixture';
import { eraseRelease, previewErasure } from './erase-release';
import { storeAttempt } from './stored-deliveries.fixture';

const MARKER = 'Zwetschgendatschi';
const TRACE = 'b'.repeat(32);
const EVERYWHERE = [
  'enrichment.enrichment',
  'enrichment.outbox',
  'enrichment.parked',
  'ingestion.journey_step',
  'ingestion.outbox',
  'ingestion.parked',
  'ingestion.release_version',
  'publication.delivery_attempt',
  'publication.outbox',
  'publication.parked',
  'publication.public_event',
  'publication.scheduled',
];

/** Its numbers are no text, but made of it. */
const FACETS = 'publication.event_facets';

describe('erasing a release', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: DataSource;
  let id: string;

  beforeEach(async () => {
    ({ url, drop } = await testDatabase());
    database = await openDatabase({ url, applicationName: 'test' });
    id = await storeRelease(database, MARKER);
  });
  afterEach(async () => {
    await database.destroy();
    await drop();
  });

  const erase = async (more: { reason?: string; withinMs?: number } = {}) =>
    eraseRelease(database, {
      release: await findRelease(database, 'erase', id),
      reason: 'Wrong figures',
      by: { client: 'command line: editor', keyId: null, traceId: TRACE },
      traceparent: `00-${TRACE}-${'c'.repeat(16)}-01`,
      source: 'http://127.0.0.1:3001',
      at: new Date(),
      ...more,
    });
  const untilWithdrawn = () =>
    eventually('the withdrawal is saved', async () => {
      const [row] = await database.query('SELECT 1 AS is FROM ingestion.withdrawal WHERE release_id = $1', [id]);
      return row;
    });
  const servicesTakeItIn = async () => {
    await untilWithdrawn();
    await takeInAtEnrichment(database, id);
    await takeInAtPublication(database, id);
    await carryAll(database);
  };
  const actions = async () => (await readAudit(database, id)).map(({ action }) => action);

  it('is first said and not done: a dry run changes nothing and counts what would go', async () => {
    const before = await wholeDatabase(database);
    const preview = await previewErasure(database, await findRelease(database, 'erase', id), new Date());
    expect(await wholeDatabase(database)).toEqual(before);
    expect(preview).toMatchObject({
      dryRun: true,
      withdrawal: null,
      remains: { webhooks: [{ client: 'archive', delivered: 1, unanswered: 0 }] },
    });
    expect(preview.erased.map(({ table }) => table).sort()).toEqual([...EVERYWHERE, FACETS].sort());
    expect(Object.fromEntries(preview.erased.map(({ table, rows }) => [table, rows]))).toMatchObject({
      'ingestion.release_version': 1,
      'enrichment.parked': 2,
      'enrichment.outbox': 3,
      'publication.public_event': 1,
      'publication.delivery_attempt': 2,
    });
  });

  it('needs a reason when it is not withdrawn yet, and is left as it is without one', async () => {
    await expect(erase({ reason: null as never })).rejects.toThrow(/not withdrawn yet.*--reason/);
    expect(await actions()).toEqual(['submitted']);
  });

  it('withdraws it first, waits until the services know, and leaves no trace of the text', async () => {
    const other = await storeRelease(database, 'Mohnkuchen');
    expect(await tablesWith(database, MARKER)).toEqual(EVERYWHERE);
    const erasing = erase();
    await untilWithdrawn();
    const [event] = await database.query(
      `SELECT headers, payload FROM ingestion.outbox WHERE topic = 'dateline.releases' ORDER BY position DESC LIMIT 1`,
    );
    expect(Object.fromEntries(decodeHeaders(event.headers).map(([name, value]) => [name, `${value}`]))).toMatchObject({
      ce_type: RELEASE_WITHDRAWN,
      ce_subject: id,
      ce_source: 'http://127.0.0.1:3001',
      traceparent: expect.stringContaining(TRACE),
    });
    expect(JSON.parse(event.payload)).toEqual({ id, version: 1, reason: 'Wrong figures' });
    expect(await tablesWith(database, MARKER)).toEqual(EVERYWHERE);
    await servicesTakeItIn();

    const { withdrawal, erased, remains } = await erasing;
    expect(await tablesWith(database, MARKER)).toEqual([]);
    expect(await tablesWith(database, 'Mohnkuchen')).toEqual(EVERYWHERE);
    expect(
      await database.query('SELECT count(*) AS rows FROM enrichment.enrichment WHERE release_id = $1', [other]),
    ).toEqual([{ rows: 1 }]);
    expect(withdrawal).toMatchObject({ reason: 'Wrong figures', isNew: true });
    const rows = erased.reduce((sum, place) => sum + place.rows, 0);
    const [, withdrawn, erasure] = await readAudit(database, id);
    expect(withdrawn).toMatchObject({ action: 'withdrawn', by: { client: 'command line: editor', traceId: TRACE } });
    expect(erasure).toMatchObject({ action: 'erased', version: 1, by: { keyId: null }, detail: { rows } });
    expect(remains.kept.events.map(({ type, position }) => `${position} ${type}`)).toEqual([
      `1 ${PUBLICATION_PUBLISHED}`,
      `3 ${PUBLICATION_WITHDRAWN}`,
    ]);
    const month = 30 * 24 * 60 * 60 * 1000;
    expect(remains.passing).toContainEqual({
      topic: 'dateline.releases',
      until: new Date(erasure!.at.getTime() + month),
    });
  });

  it('keeps what is no text: positions, ids, versions, hashes and the reason', async () => {
    const kept = () =>
      database.query(
        `SELECT release.version, said.content_hash, said.accepted_at, said.release ->> 'receivedAt' AS received, text.version AS of,
                (SELECT array_agg(position || ' ' || event_id ORDER BY position) FROM publication.public_event WHERE key = $2) AS events
           FROM ingestion.release JOIN ingestion.release_version AS said ON said.release_id = release.id
           JOIN ingestion.release_text AS text ON text.content_hash = said.content_hash WHERE release.id = $1`,
        [id, Buffer.from(id)],
      );
    const erasing = erase();
    await untilWithdrawn();
    await servicesTakeItIn();
    const before = await kept();
    await erasing;
    expect(await kept()).toEqual(before);
    const [row] = await database.query(
      'SELECT release, understood FROM ingestion.release_version WHERE release_id = $1',
      [id],
    );
    expect(row).toEqual({
      release: { id, version: 1, receivedAt: '2025-11-05T09:00:00.000Z', body: '' },
      understood: { headline: null, issuer: null, language: null, dateline: null, embargo: null },
    });
    expect(await tablesWith(database, 'Wrong figures')).toEqual(['ingestion.withdrawal', 'publication.withdrawal']);
  });

  it('gives up when the services do not come, says which, and goes on where it was when they do', async () => {
    const late = erase({ withinMs: 200 });
    await expect(late).rejects.toThrow(
      /withdrawal of release .* is saved.*enrichment has not taken .* in; publication has not .* in; ingestion has events to carry.*Nothing was erased/,
    );
    expect(await tablesWith(database, MARKER)).toEqual(EVERYWHERE);
    await takeInAtEnrichment(database, id);
    await takeInAtPublication(database, id);
    await expect(erase({ withinMs: 0 })).rejects.toThrow(
      /publication has events to carry.*publication has public events/,
    );
    await carryAll(database);
    await erase({ reason: 'Another reason' });
    expect(await tablesWith(database, MARKER)).toEqual([]);
    expect(await actions()).toEqual(['submitted', 'withdrawn', 'erased']);
  });

  it('does nothing more when it was done before', async () => {
    await Promise.all([erase(), servicesTakeItIn()]);
    const before = await wholeDatabase(database);
    expect((await erase()).erased).toEqual([]);
    expect(await wholeDatabase(database)).toEqual(before);
  });

  it('keeps the attempts of webhooks without what was answered, and says who was sent the text', async () => {
    const [{ subscription }] = await database.query(
      'SELECT subscription_id AS subscription FROM publication.delivery_attempt WHERE release_id = $1 LIMIT 1',
      [id],
    );
    const attempts = (): Promise<{ outcome: string; answer: string | null }[]> =>
      database.query('SELECT outcome, answer FROM publication.delivery_attempt WHERE release_id = $1 ORDER BY id', [
        id,
      ]);
    const made = { subscription, releaseId: id, attempt: 1 };
    await storeAttempt(database, { ...made, eventId: randomUUID(), outcome: 'failed', answer: '' });
    const [{ remains }] = await Promise.all([erase(), servicesTakeItIn()]);
    expect(remains.webhooks).toEqual([{ id: subscription, client: 'archive', delivered: 1, unanswered: 1 }]);
    expect(await attempts()).toEqual([
      { outcome: 'failed', answer: null },
      { outcome: 'delivered', answer: null },
      { outcome: 'failed', answer: '' },
    ]);

    const again = await erase();
    expect(again.remains.webhooks).toEqual(remains.webhooks);
    expect(again.erased).toEqual([]);
    expect(await tablesWith(database, MARKER)).toEqual([]);
  });

  it('waits for a failure that is on its way to ingestion, because its words may quote the text', async () => {
    const reason = `version 1: cannot read ${MARKER}`;
    const failure = { version: 1, revision: 1, step: 'failed', reason };
    await appendToOutbox(database, 'publication', { id, topic: JOURNEY.name, content: failure });
    const erasing = erase({ withinMs: 300 });
    await servicesTakeItIn();
    await expect(erasing).rejects.toThrow(/ingestion has not taken in that a version failed/);
    await database.query(`UPDATE ingestion.journey_step SET version = 1 WHERE release_id = $1`, [id]);
    await takeInFailure(database, id, reason);
    await erase();
    expect(await tablesWith(database, MARKER)).toEqual([]);
  });

  it('waits for an enrichment that is being saved at the same moment, and for its event', async () => {
    await expect(erase({ withinMs: 0 })).rejects.toThrow(/enrichment has not/);
    await servicesTakeItIn();
    const enriching = database.createQueryRunner();
    await enriching.startTransaction();
    await enriching.query(
      `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record) VALUES ($1, 2, 1, '1', $2, $2)`,
      [id, { keywords: [MARKER] }],
    );
    const early = erase({ withinMs: 0 });
    await eventually('the erasure waits for it', async () => {
      const [waiting] = await database.query(
        `SELECT 1 AS is FROM pg_locks WHERE NOT granted AND relation = 'enrichment.enrichment'::regclass`,
      );
      return waiting;
    });
    await appendToOutbox(enriching, 'enrichment', { id, topic: 'dateline.enrichments', content: MARKER });
    await enriching.commitTransaction();
    await enriching.release();
    await expect(early).rejects.toThrow(/enrichment has events to carry/);
    await carryAll(database);
    await erase();
    expect(await tablesWith(database, MARKER)).toEqual([]);
  });
});
