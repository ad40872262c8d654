import { isDeepStrictEqual } from 'node:util';
import type { EnrichmentRecord } from '@dateline/contracts';

/** Who read, of what, and what it resembles: none of it says that the text was read otherwise. */
const NOT_READ_OUT = new Set(['pipeline', 'releaseId', 'version', 'similar']);

/** The fields of a record in which a newer reading of the same text differs; none: it is the same. */
export function changedFields(stored: EnrichmentRecord, fresh: EnrichmentRecord): string[] {
  const before = asStored(stored);
  const now = asStored(fresh);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => !NOT_READ_OUT.has(name) && !isDeepStrictEqual(before[name], now[name]))
    .sort();
}

/** The database keeps JSON, which knows no undefined and no minus zero. */
const asStored = (record: EnrichmentRecord): Record<string, unknown> => JSON.parse(JSON.stringify(record));
