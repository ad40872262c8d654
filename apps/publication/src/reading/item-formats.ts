import {
  HTML,
  HTML_POLICY,
  NEWSML_G2,
  NINJS,
  PLAIN_TEXT,
  type PublishedItem,
  type WithdrawnItem,
  writeHtml,
  writeNewsmlG2,
  writeNinjs,
  writePlainText,
  writeWithdrawnHtml,
  writeWithdrawnNewsmlG2,
  writeWithdrawnNinjs,
  writeWithdrawnPlainText,
} from '@dateline/formats';
import type { ItemFormat } from './negotiate';

interface ItemWriter {
  /** Ends the entity tag, so that no two formats have the same one. */
  tagEnd: string;
  write(published: PublishedItem): string;
  /** A problem says it where a format has no word for it. */
  writeWithdrawn?(withdrawn: WithdrawnItem): string;
}

export const ITEM_WRITERS: Record<ItemFormat, ItemWriter> = {
  'application/json': { tagEnd: '', write: ({ item }) => JSON.stringify(item) },
  [NINJS]: { tagEnd: '-ninjs', write: writeNinjs, writeWithdrawn: writeWithdrawnNinjs },
  [NEWSML_G2]: { tagEnd: '-newsml-g2', write: writeNewsmlG2, writeWithdrawn: writeWithdrawnNewsmlG2 },
  [HTML]: { tagEnd: '-html', write: writeHtml, writeWithdrawn: writeWithdrawnHtml },
  [PLAIN_TEXT]: { tagEnd: '-text', write: writePlainText, writeWithdrawn: writeWithdrawnPlainText },
};

/** What a browser has to know of a document beside its text. */
export const headersOf = (format: ItemFormat): Record<string, string> => ({
  'content-type': `${format}; charset=utf-8`,
  'x-content-type-options': 'nosniff',
  ...(format === HTML && { 'content-security-policy': HTML_POLICY }),
});
