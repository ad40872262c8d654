import { isCapital, runEnd } from '../phrases/capital-run';
import type { Word } from '../text/words';

const LONGEST_LIST = 20;

/** What the event is of, on or for: names in capitals, and "of foreign ministers", "of talks". */
export function complementEnd(words: readonly Word[], head: number, to: number): number {
  const passes = (at: number) => ['of', 'on', 'for', 'between', 'against', 'to'].includes(words[at]?.text ?? '');
  let end = runEnd(words, head, { to, passes });
  if (words[end]?.text !== 'of' && !(end > head + 1)) return end;
  // "the last meeting of Coalition foreign ministers"
  const most = Math.min(to, end + 5);
  let at = words[end]?.text === 'of' ? end + 1 : end;
  if (words[at]?.text === 'the') at += 1;
  while (at < most && isGroupWord(words[at])) at += 1;
  if (at > end && /s$/.test(words[at - 1]?.text ?? '')) end = at;
  // "a meeting of foreign ministers of Turkey, Iran and Azerbaijan"
  return words[end]?.text === 'of' && end === at ? countriesEnd(words, end + 1, to) : end;
}

/** Index behind the names of a list; before the "of" where none stands there. */
function countriesEnd(words: readonly Word[], from: number, to: number): number {
  let end = from - 1;
  for (let at = from; at < Math.min(to, from + LONGEST_LIST); at += 1) {
    if (isCapital(words[at])) end = at + 1;
    else if (
      !/^(?:the|of|and|,)$/.test(words[at]?.text ?? '') ||
      (words[at]?.text === ',' && !isCapital(words[at + 1]))
    )
      break;
  }
  return end;
}

function isGroupWord(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    /^(?:foreign|defen[cs]e|finance|interior|health|energy|trade|prime|senior|talks|negotiations|ministers|leaders|officials|chiefs|donors|experts|members|states|parties|heads|justice|education|environment|agriculture)$/i.test(
      word.text,
    )
  );
}
