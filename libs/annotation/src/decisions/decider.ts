import { isCapital } from '../phrases/capital-run';
import type { Phrase } from '../phrases/clause-subject';
import { DECIDERS } from '../resources/decision-words';
import type { Word } from '../text/words';

/** Whether the phrase names somebody, or a body that decides. */
export function isDecider(words: readonly Word[], { first, end }: Phrase): boolean {
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (!word) continue;
    const lower = word.text.toLowerCase().replace(/['’]s$/, '');
    if (DECIDERS.has(lower)) return true;
    if (isCapital(word) && (at > first || !/^(?:he|she|they|this|these|it|the|a|an|i)$/.test(lower))) return true;
  }
  return false;
}

export function hasName(words: readonly Word[], { first, end }: Phrase): boolean {
  for (let at = first; at < end; at += 1)
    if (isCapital(words[at]) && !/^(?:The|A|An|He|She|They|It|This)$/.test(words[at]?.text ?? '')) return true;
  return false;
}
