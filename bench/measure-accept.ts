import { type ClosedLoopRun, CONNECTIONS, closedLoop, type Target } from './closed-loop';
import { type Field, submissions } from './field';
import { type Figure, inRounds } from './figures';
import { startChild } from './floor/start-child';

/** How many releases a second are accepted, and how long the slowest hundredth waits, while all services run. */
export async function measureAccept({ form, newsroom, ledger, publications }: Field): Promise<Figure[]> {
  const server = await startChild('insert-server', { databaseUrl: newsroom.postgres.url });
  const floor: Target = { url: String(server.ready) };
  await closedLoop(floor, { amount: form.warmUpReleases });
  const load = (target: Target) => closedLoop(target, { seconds: form.acceptSeconds });
  const figures = await inRounds(
    form.rounds,
    `accept, c=${CONNECTIONS}`,
    { perSecond: 'releases/s', p99Ms: 'p99 ms' },
    async () => {
      const run = await load(submissions(newsroom));
      ledger.enter(run);
      // What is still on its way must not be carried into the next measurement.
      await publications.waitFor(run.accepted);
      await publications.untilQuiet();
      return run;
    },
    async () => refuseBroken(await load(floor)),
  );
  await server.stop();
  return figures;
}

function refuseBroken(run: ClosedLoopRun): ClosedLoopRun {
  if (run.refused > 0)
    throw new Error(`the floor refused ${run.refused} releases, so there is nothing to compare with`);
  return run;
}
