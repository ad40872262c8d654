import type { IncomingHttpHeaders } from 'node:http';
import { isAmong } from './entity-tag';

/** What a client can know a state by. */
export interface Validators {
  tag: string;
  modifiedAt: Date | null;
}

/**
 * Does the client have this state already? Its tags decide where it names any, for a date has whole seconds only
 * (RFC 9110, section 13.2.2).
 */
export function hasAlready({ tag, modifiedAt }: Validators, asked: IncomingHttpHeaders): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = asked;
  if (tags !== undefined) return isAmong(tag, tags);
  if (since === undefined || modifiedAt === null) return false;
  return Date.parse(modifiedAt.toUTCString()) <= Date.parse(since);
}
