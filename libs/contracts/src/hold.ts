import type { Release } from './release';

/** The moment until which a version is held. */
export interface Hold {
  /** Nothing of the version is public before it. */
  until: Date;
  /** RFC 3339 as its sender gave it, with the offset. */
  given: string;
  by: 'embargo' | 'publishAt';
}

/** With both an embargo and a time to publish, the later one holds. Null for a version that may be public at once. */
export function holdOf({ embargo, publishAt }: Pick<Release, 'embargo' | 'publishAt'>): Hold | null {
  const held = embargo === undefined ? null : ({ until: momentOf(embargo), given: embargo, by: 'embargo' } as const);
  if (publishAt === undefined) return held;
  const planned = { until: momentOf(publishAt), given: publishAt, by: 'publishAt' } as const;
  return held && held.until >= planned.until ? held : planned;
}

/** A time finer than a millisecond is rounded up, because rounding down would be too early. */
function momentOf(instant: string): Date {
  const finer = /\.\d{3}(\d+)/.exec(instant)?.[1] ?? '';
  return new Date(Date.parse(instant) + (/[1-9]/.test(finer) ? 1 : 0));
}
