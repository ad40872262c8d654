import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';

/** A release as it stands before readers, with what only its newsroom knows of it. */
export interface PublishedItem {
  item: { release: PublicRelease; enrichment: EnrichmentRecord; revision: number };
  /** The public address of the item, absolute. */
  url: string;
  /** When the first version became public, where it is known. */
  firstPublishedAt?: string;
  /** The public state that this one took the place of. */
  replaces?: { version: number; revision: number };
}

/** All that is public of a release that was taken back. */
export interface WithdrawnItem {
  id: string;
  version: number;
  reason: string;
  withdrawnAt: string;
  url: string;
}

/** Who hands the item on: the newsroom, known by its address. */
export const providerOf = ({ url }: { url: string }): { name: string; uri: string } => {
  const { host, origin } = new URL(url);
  return { name: host, uri: `${origin}/` };
};

/** The same for all versions, and after a move of the newsroom to another address. */
export const guidOf = (id: string): string => `urn:uuid:${id}`;
