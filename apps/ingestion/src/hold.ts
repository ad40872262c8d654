import type { Understanding } from '@dateline/annotation';
import type { ReleaseFields } from '@dateline/contracts';
import type { FieldError } from '@dateline/problem-details';

/**
 * Does anything in a release say that it must not be out yet? A newsroom that cannot keep an embargo must not take the
 * release in, because the next step would publish it. (Keeping embargoes is the next issue.)
 */
export function holdErrors(fields: ReleaseFields, embargo: Understanding['embargo'], now: Date): FieldError[] {
  const errors: FieldError[] = [];
  if (isAhead(fields.embargo, now)) errors.push({ pointer: '/embargo', message: cannotHold(fields.embargo) });
  if (isAhead(fields.publishAt, now)) errors.push({ pointer: '/publishAt', message: cannotHold(fields.publishAt) });
  if (embargo?.kind !== 'until') return errors;
  if (isAhead(embargo.until ?? undefined, now)) {
    errors.push({ pointer: '/body', message: `the text states an embargo: ${cannotHold(embargo.until ?? undefined)}` });
  }
  if (embargo.until === null && fields.embargo === undefined) errors.push({ pointer: '/body', message: UNREADABLE });
  return errors;
}

const UNREADABLE =
  'the text has an embargo line whose time cannot be read with certainty: state it in the field "embargo" as an RFC 3339 time with its offset, or take the line out';

const cannotHold = (moment: string | undefined): string =>
  `this version of Dateline does not keep releases until a later time: send it again after ${moment}`;

const isAhead = (moment: string | undefined, now: Date): boolean =>
  moment !== undefined && Date.parse(moment) > now.getTime();
