import { isCapital, runBegin } from '../phrases/capital-run';
import { TITLED_EVENTS } from '../resources/event-words';
import type { Word } from '../text/words';
import { modifiersBefore, ordinalIn } from './modifiers';
import type { EventName } from './ordinal';

const LONGEST_TITLE = 20;

/** "the exhibition “Rivers of Iron”", "a lecture titled “The Legacy”": the title ends the name. */
export function titledEvent(
  words: readonly Word[],
  head: number,
  from: number,
  to: number,
  lower: string,
): EventName | null {
  if (!TITLED_EVENTS.has(lower)) return null;
  let open = head + 1;
  while (
    open < head + 5 &&
    /^(?:titled|entitled|called|named|under|the|theme|title|on|,)$/.test(words[open]?.text ?? '')
  )
    open += 1;
  if (!/^[“"«‘]$/.test(words[open]?.text ?? '') || open >= to || !isCapital(words[open + 1])) return null;
  const close =
    words[open]?.text === '‘' ? '’' : words[open]?.text === '«' ? '»' : words[open]?.text === '“' ? '”' : '"';
  for (let at = open + 2; at < Math.min(to, open + LONGEST_TITLE); at += 1) {
    if (words[at]?.text !== close) continue;
    const first = modifiersBefore(words, runBegin(words, head, from, false), from);
    return { first, end: at + 1, ordinal: ordinalIn(words, first, head) };
  }
  return null;
}
