/** The time by which deliveries are tried again. Tests have one that they move. */
export interface Clock {
  now(): Date;
  /** Calls once at that time; the answer takes it back. */
  callAt(at: Date, call: () => void): () => void;
}

/** Nest's name for it. */
export const CLOCK = Symbol('Clock');

/** Node's timers take no longer waits than this; whoever is called looks at the clock again. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;

export const systemClock: Clock = {
  now: () => new Date(),
  callAt(at, call) {
    const timer = setTimeout(call, Math.min(Math.max(0, at.getTime() - Date.now()), LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  },
};
