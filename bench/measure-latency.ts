import { randomUUID } from 'node:crypto';
import { PressOffice } from '../test/support/press-office';
import type { Field } from './field';
import { type Figure, inRounds } from './figures';
import type { CopiedRecord } from './floor/hop-order';
import { ThreeHops } from './floor/three-hops';
import { latencies, openLoop } from './open-loop';
import { nextRelease } from './release-text';
import type { Subscriber } from './subscriber';

const PER_SECOND = 50;

/** From the moment a release is due to be sent until a subscriber has its publication event. */
export async function measureLatency(field: Field, records: CopiedRecord[]): Promise<Figure[]> {
  const { form, newsroom } = field;
  return inRounds(
    form.rounds,
    `submit to event, ${PER_SECOND}/s`,
    { p50: 'p50 ms', p99: 'p99 ms', max: 'max ms' },
    () => throughNewsroom(field),
    async () => {
      const floor = await ThreeHops.start(newsroom.eventLog.brokers, records);
      const dueAt = new Map<string, number>();
      await openLoop(PER_SECOND, form.latencySeconds, (due) => {
        const id = randomUUID();
        dueAt.set(id, due);
        return floor.send([id]);
      });
      const measured = await arrived(floor.end, dueAt);
      await floor.stop();
      return measured;
    },
  );
}

async function throughNewsroom({ form, newsroom, ledger, publications }: Field) {
  const office = new PressOffice(() => newsroom);
  const dueAt = new Map<string, number>();
  const sent = { refused: 0, unanswered: 0 };
  await openLoop(PER_SECOND, form.latencySeconds, async (due) => {
    const answer = await office.send(nextRelease()).catch(() => undefined);
    if (answer?.status === 202) dueAt.set(answer.body.id, due);
    else if (answer) sent.refused++;
    else sent.unanswered++;
  });
  ledger.enter({ accepted: [...dueAt.keys()], ...sent });
  return arrived(publications, dueAt);
}

/** Of those that arrived; what did not is named as lost beside the figures. */
async function arrived(subscriber: Subscriber, dueAt: ReadonlyMap<string, number>) {
  await subscriber.waitFor([...dueAt.keys()]);
  const measured: number[] = [];
  for (const [id, due] of dueAt) {
    const arrival = subscriber.arrivals.get(id);
    if (arrival) measured.push(arrival.at - due);
  }
  return latencies(measured);
}
