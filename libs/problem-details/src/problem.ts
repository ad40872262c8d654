import { PROBLEMS, type ProblemName } from './problem-types';

/** What is wrong with one field: where (RFC 6901 JSON Pointer) and what to do. */
export interface FieldError {
  pointer: string;
  message: string;
}

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  traceId?: string;
  errors?: FieldError[];
  /** What a kind of problem says beside that (RFC 9457, section 3.2). */
  [member: string]: unknown;
}

/** An answer in RFC 9457 form, thrown where HTTP is spoken. `detail` says what is wrong and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly extra: {
      errors?: FieldError[];
      headers?: Record<string, string>;
      members?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: extra.cause });
  }

  get status(): number {
    return PROBLEMS[this.problem].status;
  }
}

/** The errors of a zod check as JSON Pointers. */
export const fieldErrors = (issues: readonly { path: PropertyKey[]; message: string }[]): FieldError[] =>
  issues.map(({ path, message }) => ({
    pointer: path.map((step) => `/${escapePointer(String(step))}`).join(''),
    message,
  }));

const escapePointer = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
