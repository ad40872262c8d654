import type { Annotation } from '@dateline/annotation';
import type { Gold } from '../score/gold';
import type { Score } from '../score/score';
import { scoreDates } from '../score/score-dates';
import { scoreNames } from '../score/score-names';
import { scoreQuotes } from '../score/score-quotes';
import { scoreSpeakers } from '../score/score-speakers';
import type { Kind } from './engine';

/**
 * The lines of the comparison, by the rules that our own record is scored by. Quotes and speakers are scored twice: whole,
 * and span by span, since engines that join no fragments around "he said" are right about each of them. Whether a date has
 * exactly the words of the gold ("on 5 June") is a convention of ours and left out.
 */
export function scoreClaims(kinds: readonly Kind[], gold: Gold, record: Annotation): Score[] {
  const apart = { gold: fragmentsApart(gold), record: fragmentsApart(record) };
  const lines: Record<Kind, () => Score[]> = {
    quotes: () => [
      scoreQuotes(gold, record)[0]!,
      { ...scoreQuotes(apart.gold, apart.record)[0]!, name: 'quotes, span by span' },
    ],
    speakers: () => [
      ...scoreSpeakers(gold, record),
      ...scoreSpeakers(apart.gold, apart.record).map((score) => ({ ...score, name: `${score.name}, spans` })),
    ],
    names: () => scoreNames(gold, record),
    dates: () => scoreDates(gold, record).filter(({ name }) => name !== 'dates: exactly'),
  };
  return kinds.flatMap((kind) => lines[kind]());
}

/** The same with every fragment as a quote of its own. */
const fragmentsApart = <Quote extends { fragments: unknown[] }, Whole extends { quotes: Quote[] }>(
  whole: Whole,
): Whole => ({
  ...whole,
  quotes: whole.quotes.flatMap((quote) => quote.fragments.map((fragment) => ({ ...quote, fragments: [fragment] }))),
});
