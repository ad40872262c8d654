import { setTimeout as pause } from 'node:timers/promises';
import type { Exit } from '../local/running-process';

export interface Part {
  pid: number;
  exited: Promise<Exit>;
  stop(): Promise<void>;
}

/** At once, then slower and slower: a part that cannot live must not eat the machine. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 5_000];
/** A part that lived this long died of something new. */
const LIVED_MS = 20_000;

/** One part of the newsroom that is started again whenever it dies, until it is told to stop. */
export class Supervised<P extends Part> {
  part: P | undefined;
  /** How often in a row it has died soon after its start, and how the last time. */
  deaths = 0;
  lastExit: Exit | undefined;
  private readonly stopping = new AbortController();
  private readonly until: AbortSignal;
  private starting: Promise<P> | undefined;

  constructor(
    readonly name: string,
    private readonly start: (signal: AbortSignal) => Promise<P>,
    private readonly say: (line: string) => void,
    private readonly changed: () => void = () => undefined,
    /** Aborted when the whole newsroom stops: from then on nothing is started again, in whatever order things end. */
    newsroomStops: AbortSignal = new AbortController().signal,
  ) {
    this.until = AbortSignal.any([this.stopping.signal, newsroomStops]);
  }

  /** The first start: what goes wrong here is the caller's to know. */
  async begin(): Promise<P> {
    const part = await this.startOnce();
    void this.keep(part);
    return part;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting?.catch(() => undefined);
    await this.part?.stop();
  }

  private async keep(first: P): Promise<void> {
    for (let part: P | undefined = first; part; ) {
      const began = Date.now();
      this.lastExit = await part.exited;
      if (this.until.aborted) return;
      if (Date.now() - began > LIVED_MS) this.deaths = 0;
      this.say(`${this.name} ended (${describeExit(this.lastExit)}): starting it again`);
      part = await this.startAgain();
    }
  }

  /** undefined when told to stop meanwhile. */
  private async startAgain(): Promise<P | undefined> {
    while (!this.until.aborted) {
      const wait = PAUSES_MS[Math.min(this.deaths, PAUSES_MS.length - 1)];
      this.deaths += 1;
      await pause(wait, undefined, { signal: this.until }).catch(() => undefined);
      if (this.until.aborted) return undefined;
      try {
        const part = await this.startOnce();
        this.changed();
        return part;
      } catch (error) {
        if (this.until.aborted) return undefined;
        this.say(`${this.name} could not be started again, trying on: ${(error as Error).message}`);
      }
    }
    return undefined;
  }

  private async startOnce(): Promise<P> {
    this.until.throwIfAborted();
    this.starting = this.start(this.until);
    try {
      this.part = await this.starting;
      return this.part;
    } finally {
      this.starting = undefined;
    }
  }
}

export function describeExit(exit: Exit): string {
  return exit.signal ?? `exit ${exit.code}`;
}
