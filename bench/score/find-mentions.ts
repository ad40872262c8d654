import type { GoldEntity, GoldSpan } from './gold';

type Mention = GoldEntity['mentions'][number];

/** A way to name an entity; null where the words look like a name and are none. */
export interface NameForm {
  entity: string | null;
  words: string;
  kind: Mention['kind'];
}

/** Every occurrence of every form, word by word from the left; of forms that begin together the longest. */
export function findMentions(text: string, forms: readonly NameForm[]): Map<string, Mention[]> {
  const longestFirst = [...forms].sort((a, b) => b.words.length - a.words.length);
  const mentions = new Map<string, Mention[]>();
  const used = new Set<NameForm>();
  for (let begin = 0; begin < text.length; begin += 1) {
    if (isInWord(text, begin)) continue;
    const form = longestFirst.find(
      ({ words }) => text.startsWith(words, begin) && !isInWord(text, begin + words.length),
    );
    if (!form) continue;
    const end = begin + form.words.length;
    used.add(form);
    if (form.entity !== null) add(mentions, form.entity, { begin, end, kind: form.kind });
    begin = end - 1;
  }
  // What an entity is called may be a form the text writes otherwise ("Cork" where it says CORK); all others must be there.
  const unused = forms.find((form) => !used.has(form) && form.words !== form.entity);
  if (unused) throw new Error(`the text never says ${JSON.stringify(unused.words)}`);
  return mentions;
}

function add(mentions: Map<string, Mention[]>, entity: string, mention: GoldSpan & Pick<Mention, 'kind'>): void {
  mentions.set(entity, [...(mentions.get(entity) ?? []), mention]);
}

/** Whether a word goes on over this place. */
const isInWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{N}_]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
