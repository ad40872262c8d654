import { fieldErrors, Problem } from '@dateline/problem-details';
import { z } from 'zod';
import { RELEASE_STATES } from './journey';

const MOST = 100;
const USUAL = 20;

const place = z.tuple([z.iso.datetime(), z.uuid()]);

export const listQuery = z.strictObject({
  state: z.enum(RELEASE_STATES, { error: `must be one of ${RELEASE_STATES.join(', ')}` }).optional(),
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: z.coerce
    .number()
    .int()
    .min(1, `must be 1 to ${MOST}`)
    .max(MOST, `must be 1 to ${MOST}`)
    .default(USUAL)
    .describe(`at most ${MOST}`),
});

/** @throws Problem 422 naming each parameter that cannot be answered */
export function readListQuery(query: Record<string, unknown>) {
  const read = listQuery.safeParse(query);
  if (!read.success) {
    const errors = fieldErrors(read.error.issues);
    throw new Problem('invalid-query', errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), {
      errors,
    });
  }
  const { state = null, limit, cursor } = read.data;
  return { state, limit, after: cursor === undefined ? null : readCursor(cursor) };
}

/** Where a page ends, opaque to the client. */
export const writeCursor = ({ acceptedAt, id }: { acceptedAt: string; id: string }): string =>
  Buffer.from(JSON.stringify([acceptedAt, id])).toString('base64url');

function readCursor(cursor: string): { acceptedAt: string; id: string } {
  try {
    const [acceptedAt, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { acceptedAt, id };
  } catch (error) {
    const errors = [{ pointer: '/cursor', message: 'is none that this list gave out: start again without it' }];
    throw new Problem('invalid-query', 'The cursor is none that this list gave out: start again without it', {
      errors,
      cause: error,
    });
  }
}
