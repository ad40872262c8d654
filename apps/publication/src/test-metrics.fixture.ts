import type { Metrics } from '@dateline/service';
import { Counter, Registry } from 'prom-client';

/** Figures of their own for each part that a test puts together. */
export function testMetrics(): Metrics {
  const registry = new Registry();
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return { registry, counter, measure: () => undefined } as unknown as Metrics;
}
