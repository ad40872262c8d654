import type { PublishedItem, WithdrawnItem } from '../published-item';

/** A page of a feed: what happened last to each release, the newest first. */
export interface Feed {
  /** The same for all pages of a feed, and for no other feed: an absolute IRI. */
  id: string;
  title: string;
  /** The newsroom's own address; this and the others are absolute. */
  home: string;
  /** The address of this page. */
  self: string;
  /** The address of the first page, on any other. */
  first: string | null;
  /** The address of the page after this one. */
  next: string | null;
  entries: readonly (PublishedItem | WithdrawnItem)[];
}

export const FEED_DESCRIPTION = 'Published press releases, with their corrections, updates and withdrawals';

export const isWithdrawn = (entry: Feed['entries'][number]): entry is WithdrawnItem => 'withdrawnAt' in entry;

/** When something last happened to any of its releases; null for a feed in which nothing has happened. */
export function updatedAt({ entries }: Feed): string | null {
  const times = entries.map((entry) => (isWithdrawn(entry) ? entry.withdrawnAt : entry.item.release.publishedAt));
  return times.sort((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null;
}
