import type { ServiceName } from '@dateline/contracts';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { backlogQuery } from './readiness';

/** A service's figures for Prometheus. No label ever holds anything of a release. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: ServiceName, database: DataSource) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.measure('dateline_outbox_backlog', 'Events saved that the relay has not carried to the log yet', async () => {
      const [{ backlog }] = await database.query(backlogQuery(service));
      return backlog;
    });
    this.measure('dateline_parked_events', 'Events that failed and wait for another try', () =>
      count(database, service, 'waiting'),
    );
    this.measure('dateline_dead_letters', 'Events that were given up and wait for an operator', () =>
      count(database, service, 'dead'),
    );
  }

  counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  measure(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }
}

async function count(database: DataSource, service: ServiceName, state: 'waiting' | 'dead'): Promise<number> {
  const [row] = await database.query(`SELECT count(*) AS events FROM ${service}.parked WHERE state = $1`, [state]);
  return row.events;
}
