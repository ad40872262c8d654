import { HTML, NEWSML_G2, NINJS, PLAIN_TEXT } from '@dateline/formats';
import { Problem } from '@dateline/problem-details';
import Negotiator from 'negotiator';

// Who has no preference gets the first that fits.
const OFFERED = ['application/json', NINJS, NEWSML_G2, HTML, PLAIN_TEXT] as const;

export type ItemFormat = (typeof OFFERED)[number];

// All of them are UTF-8, and some ask for that by name.
const WITH_CHARSET = OFFERED.map((format) => `${format}; charset=utf-8`);

/**
 * The format of an item that an `Accept` header asks for.
 *
 * @throws Problem 406 when nothing that is offered will do
 */
export function negotiate(accept: string | undefined): ItemFormat {
  const format = formatFor(accept);
  if (format) return format;
  throw new Problem('not-acceptable', `An item is to be had as ${OFFERED.join(', ')}`);
}

/** The same (RFC 9110, section 12.5.1); null when nothing that is offered will do. */
export function formatFor(accept: string | undefined): ItemFormat | null {
  const chosen = new Negotiator({ headers: { accept: accept?.trim() || undefined } }).mediaType(WITH_CHARSET);
  return OFFERED[WITH_CHARSET.indexOf(chosen ?? '')] ?? null;
}
