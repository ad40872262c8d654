import { fault, invalidQuery } from '../reading/read-query';

/**
 * Where a walk through a feed goes on. A release that is corrected meanwhile keeps the place that it had when the walk
 * began, so that it does not slip past who walks.
 */
export interface FeedPlace {
  /** The newest event when the walk began. */
  began: number;
  /** Only what has its place before this position. */
  before: number;
}

const FORM = /^([1-9]\d{0,14})-([1-9]\d{0,14})$/;

export const writeFeedPlace = ({ began, before }: FeedPlace): string =>
  Buffer.from(`${began}-${before}`).toString('base64url');

/** @throws Problem 422 for a cursor that is none of ours */
export function readFeedPlace(cursor: string): FeedPlace {
  const [, began, before] = FORM.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  const place = { began: Number(began), before: Number(before) };
  if (place.before <= place.began && writeFeedPlace(place) === cursor) return place;
  throw invalidQuery([fault('cursor', 'is no cursor of this feed; leave it out to start again')]);
}
