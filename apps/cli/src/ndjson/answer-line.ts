import { z } from 'zod';
import { decodeUtf8, UnusableText } from './decode-text';
import type { Line } from './lines-of';

export interface AnsweredLine {
  json: string;
  isBad: boolean;
}

/** What a line is known by. */
export const lineId = z.union([z.string(), z.number()]);

/**
 * One line of NDJSON in, one out: `{id, …answer}`, or `{id?, error}` for a line that cannot be read. Never throws for
 * what a line holds.
 */
export function answerLine<Shape extends z.ZodObject<{ id: typeof lineId }>>(
  { number, bytes }: Line,
  shape: Shape,
  answer: (stated: z.infer<Shape>) => object,
): AnsweredLine {
  let known: unknown;
  try {
    const stated = statedBy(bytes);
    known = stated;
    const read = shape.safeParse(stated);
    if (!read.success) throw new UnusableText(inWords(read.error.issues));
    const { id } = read.data as { id: string | number };
    return { json: JSON.stringify({ id, ...answer(read.data) }), isBad: false };
  } catch (error) {
    const why = `line ${number} ${(error as Error).message}`;
    return { json: JSON.stringify({ ...idOf(known), error: why }), isBad: true };
  }
}

function statedBy(bytes: Line['bytes']): unknown {
  if (bytes === null) throw new UnusableText('is longer than any release can be');
  const text = decodeUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnusableText('is not JSON', { cause });
  }
}

const inWords = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .map(({ path, message }) => `${path.length > 0 ? `has a bad ${path.join('.')}` : 'is no object'}: ${message}`)
    .join('; ');

/** So that whoever sent the line finds it again, if it says as much as that. */
function idOf(stated: unknown): { id?: string | number } {
  const read = z.object({ id: lineId }).safeParse(stated);
  return read.success ? read.data : {};
}
