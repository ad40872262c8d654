import type { Annotation } from '@dateline/annotation';
import { foldName } from './fold-name';
import type { Gold } from './gold';
import { pairs } from './overlap';
import { type Score, tally } from './score';

type Reachable = { email?: string | null; phone?: string | null };

/** A contact is found by its address: the same e-mail, or the same digits to call. The second line asks for the name too. */
export function scoreContacts({ contacts: gold }: Gold, { contacts: found }: Annotation): Score[] {
  const matched = pairs(gold, found, likeness);
  const named = matched.filter(([one, other]) => foldName(one.name ?? '') === foldName(other.name ?? ''));
  return [
    tally('contacts', matched.length, found.length, gold.length),
    tally('contacts: name too', named.length, found.length, gold.length),
  ];
}

/** Whoever shares both is the better pair: a desk and a person may have one telephone. */
function likeness(one: Reachable, other: Reachable): number {
  const isSameEmail = Boolean(one.email) && one.email?.toLowerCase() === other.email?.toLowerCase();
  const isSamePhone = digits(one.phone) !== '' && digits(one.phone) === digits(other.phone);
  return (isSameEmail ? 2 : 0) + (isSamePhone ? 1 : 0);
}

const digits = (phone: string | null | undefined): string => phone?.replace(/\D/g, '') ?? '';
