import { fault, invalidQuery } from './read-query';

/** A cursor says after which position a list goes on. Clients hand it back as it is. */
export const writeCursor = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** The position in a cursor; null for a text that is none of ours. */
export function readCursor(cursor: string): number | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const position = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
  return position !== null && writeCursor(position) === cursor ? position : null;
}

/**
 * The position that a query's cursor names, if it has one.
 * @throws Problem 422 for a cursor that is none of ours
 */
export function cursorIn(cursor: string | undefined): number | undefined {
  const position = cursor === undefined ? undefined : readCursor(cursor);
  if (position !== null) return position;
  throw invalidQuery([fault('cursor', 'is no cursor of this list; leave it out to start again')]);
}
