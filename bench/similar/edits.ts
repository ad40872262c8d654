import { paragraphOf } from './made-up-release';

type Edit = (paragraphs: readonly string[], random: () => number) => string[];

/** What happens to a release on its way through other hands. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'sent again': (paragraphs) => ['For immediate release by the wire', ...paragraphs, 'Ends'],
  edited: (paragraphs, random) => paragraphs.map((paragraph) => sentencesEdited(paragraph, random)),
  'cut by a third': ([headline, ...rest], random) => [headline!, ...without(rest, 1 / 3, random)],
  'three paragraphs': (paragraphs, random) => {
    const from = Math.floor(random() * Math.max(1, paragraphs.length - 3));
    return paragraphs.slice(from, from + 3);
  },
};

/** Every fifth sentence is another, and every twentieth word of the others is gone. */
function sentencesEdited(paragraph: string, random: () => number): string {
  const sentences = paragraph.split('. ').map((sentence) => {
    if (random() < 0.2) return paragraphOf(random).split('. ')[0]!;
    const words = sentence.split(' ').filter(() => random() >= 0.05);
    return words.join(' ');
  });
  return sentences.join('. ');
}

function without(paragraphs: readonly string[], share: number, random: () => number): string[] {
  const gone = Math.round(paragraphs.length * share);
  const from = Math.floor(random() * (paragraphs.length - gone + 1));
  return [...paragraphs.slice(0, from), ...paragraphs.slice(from + gone)];
}
