/** When each event came to each of many receivers, in milliseconds after it became public. */
export class Arrivals {
  private readonly lags = new Map<string, number[]>();

  constructor(private readonly receivers: number) {}

  /** @param publicAt the event's own time, by the clock of the same machine */
  note(eventId: string, publicAt: number, at = Date.now()): void {
    const lags = this.lags.get(eventId) ?? [];
    lags.push(at - publicAt);
    this.lags.set(eventId, lags);
  }

  isComplete(events: number): boolean {
    const complete = [...this.lags.values()].filter((lags) => lags.length >= this.receivers);
    return complete.length >= events;
  }

  /** Of each event the time to its last receiver, and of all arrivals the 50th and 99th percentile. */
  summary(): { p50: number; p99: number; last: number } {
    const all = [...this.lags.values()].flat().sort((a, b) => a - b);
    const at = (share: number): number => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99), last: all.at(-1) ?? Number.NaN };
  }

  clear(): void {
    this.lags.clear();
  }
}
