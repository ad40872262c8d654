import type { RELEASE_ENRICHED } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import fc from 'fast-check';
import { STATE_PRECEDENCE } from '../../apps/ingestion/src/journey';
import { openTestNewsroom, type TestNewsroom } from '../../apps/publication/src/newsroom.fixture';
import { listDue } from '../../apps/publication/src/schedule.store';
import { inForm } from '../support/test-form';
import { type History, history, ROUNDS } from './history';
import { readSinks } from './sinks';
import { ToldRelease, type Topic, timeOf } from './told-release';

const HISTORIES = inForm({ short: 2500, long: 10_000 });
const TOGETHER = 250;
const CHUNK = 200;

/**
 * Random lives of releases against a model: accepted, corrected, updated, put under embargo, lifted and withdrawn, told
 * late, repeatedly and in any order of the two topics, with many releases in one chunk as in life. The database's clock
 * is set by the test.
 */
describe('random histories of releases', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
  });
  afterAll(() => newsroom?.close());

  it(`leave every sink as the model says, in ${HISTORIES} cases`, async () => {
    const together = fc.array(history, { minLength: TOGETHER, maxLength: TOGETHER });
    const runs = fc.asyncProperty(together, fc.boolean(), live);
    await fc.assert(runs, { numRuns: HISTORIES / TOGETHER, endOnFailure: true });
  }, 300_000);

  async function live(histories: History[], enrichmentsFirst: boolean): Promise<void> {
    const releases = histories.map((one) => new ToldRelease(one));
    const topics: Topic[] = enrichmentsFirst ? ['enrichments', 'releases'] : ['releases', 'enrichments'];
    // In the last round everything arrives that is still on its way.
    for (let round = 0; round <= ROUNDS; round++) {
      await newsroom.setClock(new Date(timeOf(round)));
      for (const topic of topics) await deliver(releases, topic, round);
      await lookAtTheClock(releases, round);
      await expectSinks(releases);
    }
    for (const release of releases) expectEnd(release);
  }

  async function deliver(releases: readonly ToldRelease[], topic: Topic, round: number): Promise<void> {
    const arriving = releases.flatMap((release) =>
      release.arriving(topic, round).map((message) => ({ release, ...message })),
    );
    for (let from = 0; from < arriving.length; from += CHUNK) {
      const chunk = arriving.slice(from, from + CHUNK);
      const events = chunk.map(({ event }) => event);
      if (topic === 'releases') await newsroom.receive.receive(events);
      else await newsroom.release.publish(events as LogEvent<typeof RELEASE_ENRICHED>[]);
      for (const release of new Set(chunk.map((one) => one.release))) {
        const heard = chunk.filter((one) => one.release === release).map(({ told }) => told);
        release.model.hear(heard, timeOf(round));
      }
    }
  }

  async function lookAtTheClock(releases: readonly ToldRelease[], round: number): Promise<void> {
    for (;;) {
      const { releaseIds } = await listDue(newsroom.database, [], 100);
      if (releaseIds.length === 0) break;
      await newsroom.releases.settleDue(releaseIds);
    }
    for (const { model } of releases) model.look(timeOf(round));
  }

  async function expectSinks(releases: readonly ToldRelease[]): Promise<void> {
    const sinks = await readSinks(
      newsroom.database,
      releases.map(({ id }) => id),
    );
    for (const { id, model, holdUntil } of releases) {
      const { told, ...seen } = sinks.get(id)!;
      expect({ id, ...seen, told: told.map(({ says }) => says) }).toEqual({
        id,
        current: model.current,
        waiting: model.waiting,
        takenBack: model.withdrawn && model.told.length > 0,
        told: model.told,
        steps: [...model.steps].sort(),
      });
      for (const { version, publishedAt, body } of told) {
        if (publishedAt === undefined) continue;
        expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(holdUntil.get(version)!);
        expect(body).toBe(`${id} text ${version}`);
      }
    }
  }

  /** What must be so in the end whatever the order was: it follows from what was said alone. */
  function expectEnd({ model, newest, isWithdrawn, holdUntil }: ToldRelease): void {
    const isDue = holdUntil.get(newest)! <= timeOf(ROUNDS);
    if (isWithdrawn) expect(model.current).toBeNull();
    else if (isDue) expect(model.current).toBe(newest);
    const taken = (version: number): string[] =>
      model.steps.filter((step) => step.startsWith(`${version} `)).map((step) => step.split(' ')[1]!);
    const state = STATE_PRECEDENCE.find((one) => taken(newest).includes(one));
    expect(state).toBe(isWithdrawn ? 'withdrawn' : isDue ? 'published' : 'scheduled');
    for (let version = 1; version < newest; version++) {
      const ends = taken(version).filter((step) => ['published', 'superseded', 'withdrawn'].includes(step));
      expect([['published'], ['superseded'], ['withdrawn'], ['published', 'withdrawn']]).toContainEqual(ends);
    }
  }
});
