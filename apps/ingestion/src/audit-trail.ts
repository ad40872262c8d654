import type { AuditEntry, Doer } from '@dateline/audit';
import { holdOf, type Release } from '@dateline/contracts';

/** What a sender does with a new version, act by act. Moving and lifting an embargo are acts of their own. */
export function auditTrail(previous: Release | null, release: Release, by: Doer): AuditEntry[] {
  const about = { releaseId: release.id, version: release.version, by };
  const action = previous === null ? 'submitted' : release.change === 'correction' ? 'corrected' : 'updated';
  const from = previous && describe(previous);
  const to = describe(release);
  const entries: AuditEntry[] = [{ ...about, action }];
  if (from === to) return entries;
  const held = from === null ? 'embargo-set' : to === null ? 'embargo-lifted' : 'embargo-moved';
  return [...entries, { ...about, action: held, detail: { from, to } }];
}

const describe = (release: Release): string | null => {
  const hold = holdOf(release);
  return hold && `${hold.until.toISOString()} (${hold.by} ${hold.given})`;
};
