/** A cursor says after which position a list goes on. Clients hand it back as it is. */
export const writeCursor = (position: number): string => Buffer.from(String(position)).toString('base64url');

/** The position in a cursor; null for a text that is none of ours. */
export function readCursor(cursor: string): number | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const position = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
  return position !== null && writeCursor(position) === cursor ? position : null;
}
