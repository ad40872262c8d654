import { randomUUID } from 'node:crypto';
import { CONNECTIONS, closedLoop } from './closed-loop';
import { type Field, submissions } from './field';
import { type Figure, inRounds } from './figures';
import type { CopiedRecord } from './floor/hop-order';
import { ThreeHops } from './floor/three-hops';
import type { Subscriber } from './subscriber';

/** How many records the floor writes at once. */
const BATCH = 250;

/** Sent as fast as they are accepted: how many releases a second come out at the other end, until the last one has. */
export async function measureSustained(field: Field, records: CopiedRecord[]): Promise<Figure[]> {
  const { form, newsroom, ledger, publications } = field;
  const releases = form.sustainedReleases;
  return inRounds(
    form.rounds,
    `sustained, ${releases.toLocaleString('en')} at c=${CONNECTIONS}`,
    { perSecond: 'releases/s' },
    async () => {
      const began = performance.now();
      const run = await closedLoop(submissions(newsroom), { amount: releases });
      ledger.enter(run);
      return rate(publications, run.accepted, began);
    },
    async () => {
      const floor = await ThreeHops.start(newsroom.eventLog.brokers, records);
      const ids = Array.from({ length: releases }, () => randomUUID());
      const began = performance.now();
      for (let first = 0; first < ids.length; first += BATCH) await floor.send(ids.slice(first, first + BATCH));
      const perSecond = await rate(floor.end, ids, began);
      await floor.stop();
      return perSecond;
    },
  );
}

async function rate(subscriber: Subscriber, ids: readonly string[], began: number): Promise<{ perSecond: number }> {
  const { missing, lastAt } = await subscriber.waitFor(ids);
  return { perSecond: ((ids.length - missing) * 1000) / (lastAt - began) };
}
