import { fieldErrors, Problem } from '@dateline/problem-details';
import type { z } from 'zod';

/**
 * Reads the JSON body of a request about subscriptions.
 * @throws Problem 422 that names each field and what is wrong with it
 */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body ?? {});
  if (read.success) return read.data;
  throw new Problem('invalid-subscription', 'The body is not what this call takes', {
    errors: fieldErrors(read.error.issues),
  });
}
