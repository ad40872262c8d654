import { Problem } from '@dateline/problem-details';
import { z } from 'zod';

/**
 * Reads the query of a request. A parameter that is not known is refused and never ignored, for an answer without the
 * filter that somebody asked for looks like one with it.
 * @throws Problem 422 that names each parameter and what is wrong with it
 */
export function readQuery<Shape extends z.ZodObject>(shape: Shape, query: unknown): z.infer<Shape> {
  const read = shape.strict().safeParse(query);
  if (read.success) return read.data as z.infer<Shape>;
  const known = Object.keys(shape.shape);
  const errors = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => fault(name, `is not a parameter of this call; these are: ${known.join(', ')}`))
      : [fault(String(issue.path[0] ?? ''), issue.message)],
  );
  throw invalidQuery(errors);
}

export const invalidQuery = (errors: { pointer: string; message: string }[]): Problem =>
  new Problem('invalid-query', errors.map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`).join('; '), {
    errors,
  });

export const fault = (name: string, message: string) => ({
  pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  message,
});

/** How many a page may hold. */
export const limit = z.coerce.number({ error: 'must be a number from 1 to 100' }).int().min(1).max(100).default(20);
