import { changeOf, firstPublished, sentenceOf, spoken, withdrawalOf } from '../change';
import type { PublishedItem, WithdrawnItem } from '../published-item';
import { storyOf } from '../story';

export const PLAIN_TEXT = 'text/plain';

/** A public release as it would be read from paper: who, what, when, whether it was changed, then the text. */
export function writePlainText(published: PublishedItem): string {
  const { item, url } = published;
  const story = storyOf(published);
  const change = changeOf(published);
  const first = firstPublished(published);
  return textOfParts([
    story.issuer?.name,
    [story.headline, story.subheadline],
    [first && `Published on ${spoken(first)}`, change && sentenceOf(change)],
    ...story.paragraphs.map(({ lines }) => lines),
    // Contacts that the text names are in the text.
    [story.contactLine && `Contact: ${story.contactLine}`, story.rights?.text],
    [`Version ${item.release.version}`, url],
  ]);
}

export const writeWithdrawnPlainText = (withdrawn: WithdrawnItem): string =>
  textOfParts([
    sentenceOf(withdrawalOf(withdrawn)),
    [`Release ${withdrawn.id}, version ${withdrawn.version}`, withdrawn.url],
  ]);

type Line = string | null | undefined;

/** Parts with an empty line between them; a line without words is left out, and a part without lines. */
const textOfParts = (parts: (Line | Line[])[]): string =>
  `${parts
    .map((part) => [part].flat().filter((line) => line))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
