import { ascending, percentile } from './figures';

export interface Latencies {
  p50: number;
  p99: number;
  max: number;
}

/**
 * Calls `send` on a fixed schedule, whatever the answers do. Each call gets the time at which it was due: measured
 * from there, a wait that a slow answer causes to later ones is counted too (no coordinated omission).
 */
export async function openLoop(perSecond: number, seconds: number, send: (dueAt: number) => Promise<void>) {
  const began = performance.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const dueAt = began + (number * 1000) / perSecond;
    for (let early = dueAt - performance.now(); early > 0; early = dueAt - performance.now())
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(early)));
    sending.push(send(dueAt));
  }
  await Promise.all(sending);
}

export function latencies(measured: readonly number[]): Latencies {
  const sorted = ascending(measured);
  return { p50: percentile(sorted, 50), p99: percentile(sorted, 99), max: sorted.at(-1) ?? Number.NaN };
}
