import { PUBLICATIONS } from '@dateline/contracts';
import type { RunningNewsroom } from './bench-newsroom';
import { closedLoop } from './closed-loop';
import { type Conservation, Ledger } from './conservation';
import { type Field, type Form, submissions } from './field';
import type { Figure } from './figures';
import { copyRecords } from './floor/copy-records';
import { measureAccept } from './measure-accept';
import { measureLatency } from './measure-latency';
import { measureSustained } from './measure-sustained';
import { Subscriber } from './subscriber';

export interface BenchResult {
  figures: Figure[];
  conservation: Conservation;
  seconds: number;
}

export async function runBench(newsroom: RunningNewsroom, form: Form): Promise<BenchResult> {
  const began = performance.now();
  const { brokers } = newsroom.eventLog;
  const publications = await Subscriber.open(brokers, PUBLICATIONS.name);
  const field: Field = { form, newsroom, ledger: new Ledger(), publications };
  await warmUp(field);
  const records = await copyRecords(brokers);
  const figures = [
    ...(await measureAccept(field)),
    ...(await measureLatency(field, records)),
    ...(await measureSustained(field, records)),
  ];
  await publications.untilQuiet();
  const conservation = field.ledger.compare(publications);
  await publications.close();
  return { figures, conservation, seconds: (performance.now() - began) / 1000 };
}

async function warmUp({ form, newsroom, ledger, publications }: Field): Promise<void> {
  const sent = await closedLoop(submissions(newsroom), { amount: form.warmUpReleases });
  ledger.enter(sent);
  await publications.waitFor(sent.accepted);
}
