import { lineOf } from './clean-text';
import type { PublishedItem, WithdrawnItem } from './published-item';

/** That a release is not as it first was: what happened to it, when, and why in the sender's words. */
export interface Change {
  said: 'Corrected' | 'Updated' | 'Withdrawn';
  at: string;
  why: string | null;
}

const SAID = { correction: 'Corrected', update: 'Updated' } as const;

/** None where the text stayed as it was. */
export function changeOf({ item: { release } }: PublishedItem): Change | null {
  const { change, note, publishedAt } = release;
  if (change !== 'correction' && change !== 'update') return null;
  return { said: SAID[change], at: publishedAt, why: lineOf(note ?? '') || null };
}

export const withdrawalOf = ({ withdrawnAt, reason }: WithdrawnItem): Change => ({
  said: 'Withdrawn',
  at: withdrawnAt,
  why: lineOf(reason) || null,
});

/**
 * When the release became public, in any version. Not told of a changed one whose first moment is unknown: readers
 * would take the moment of the change for it.
 */
export const firstPublished = (published: PublishedItem): string | null =>
  published.firstPublishedAt ?? (changeOf(published) ? null : published.item.release.publishedAt);

export const sentenceOf = ({ said, at, why }: Change): string => `${said} on ${spoken(at)}${why ? `: ${why}` : '.'}`;

const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** An instant as English readers say it, in UTC. */
export const spoken = (instant: string): string => `${WORDS.format(new Date(instant))} UTC`;
