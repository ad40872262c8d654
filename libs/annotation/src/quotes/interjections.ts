import { wordIndexAt } from '../text/words';
import { cueVerbAt } from './cue-verbs';
import type { Quotation } from './pair-marks';
import type { Story } from './story';
import { isCapitalised, isSign, plain } from './word-classes';

/** Between two dashes the narrator says no more than this. */
const LONGEST = 14;
const MOST_WORDS = 600;

/** “This document, – Ida Holm noted, – opens a way”: the narrator speaks inside the marks, between dashes. */
export function withoutInterjections(story: Story, quotation: Quotation): Quotation[] {
  const { words } = story;
  const first = wordIndexAt(words, quotation.begin);
  for (let at = first + 1; at < Math.min(words.length, first + MOST_WORDS); at += 1) {
    if (words[at]!.begin >= quotation.end) break;
    if (!isDash(story, at)) continue;
    const end = isSign(words[at - 1], ',.!?…')
      ? closingDash(story, at, quotation.end)
      : bareCue(story, at, quotation.end);
    if (end < 0) continue;
    const head = {
      ...quotation,
      end: words[at - 1]!.end,
      outer: { begin: quotation.outer.begin, end: words[at]!.begin },
    };
    const tail = {
      ...quotation,
      begin: words[end + 1]!.begin,
      outer: { begin: words[end + 1]!.begin, end: quotation.outer.end },
    };
    const { nested } = quotation;
    return [
      { ...head, ending: 'closed', nested: nested.filter((each) => each.end <= head.end) },
      { ...tail, continues: false, nested: nested.filter((each) => each.begin >= tail.begin) },
    ];
  }
  return [quotation];
}

/** The dash behind a verb of saying and a comma or a stop; -1 where these words are the speaker's own. */
function closingDash(story: Story, opening: number, end: number): number {
  const { words } = story;
  let told = false;
  for (let at = opening + 1; at < Math.min(words.length - 1, opening + LONGEST); at += 1) {
    if (words[at + 1]!.begin >= end) return -1;
    if (isDash(story, at)) return told && isSign(words[at - 1], ',.') ? at : -1;
    const verb = cueVerbAt(words, at, opening + LONGEST);
    if (verb?.speaking && !verb.passive && !verb.forms.includes('ing')) told = true;
  }
  return -1;
}

/** “His office – Holm noted – has grown”: without commas only a name and its verb are the narrator's; -1 for all else. */
function bareCue(story: Story, opening: number, end: number): number {
  const { words } = story;
  let at = opening + 1;
  const isHe = /^(?:he|she)$/.test(plain(words[at]));
  while (at < opening + 4 && isCapitalised(words[at])) at += 1;
  if (isHe) at = opening + 2;
  const verb = at > opening + 1 ? cueVerbAt(words, at, words.length) : null;
  if (!verb?.speaking || verb.passive || verb.forms.includes('ing')) return -1;
  return isDash(story, verb.to) && (words[verb.to + 1]?.begin ?? end) < end ? verb.to : -1;
}

function isDash({ words }: Story, at: number): boolean {
  return isSign(words[at], '–—-');
}
