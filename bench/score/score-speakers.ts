import type { Annotation } from '@dateline/annotation';
import { foldName, lastWord } from './fold-name';
import type { Gold, GoldQuote } from './gold';
import { type Score, tally } from './score';
import { isReadable, matchedQuotes } from './score-quotes';

type Quote = Annotation['quotes'][number];

/** From here on a reader may take a speaker for certain. */
const CONFIDENT = 0.8;

/**
 * The speaker is right "by last word" when the name of the entity that was resolved ends in the gold name's last word, and
 * "strictly" when it is the same name but for case and full stops. Precision is counted over matched quotes that name
 * anyone, recall over all gold quotes whose marks can be read, so a quote that was missed is a speaker missed. Where a
 * statement was made together each of its speakers is right.
 */
export function scoreSpeakers(gold: Gold, record: Annotation): Score[] {
  const matched = matchedQuotes(gold, record).filter(([quote]) => isReadable(quote));
  const named = matched.filter(([, quote]) => quote.speaker !== null).length;
  const expected = gold.quotes.filter((quote) => isReadable(quote) && quote.speaker.name !== null).length;
  const right = (isSame: IsSame): number =>
    matched.filter(([one, other]) => one.speaker.name !== null && agree(gold, record, one, other, isSame)).length;
  return [
    tally('speakers by last word', right(byLastWord), named, expected),
    tally('speakers strictly', right(strictly), named, expected),
  ];
}

/**
 * How far confidence can be trusted: of the quotes that claim 0.8 or more, those that are a gold quote with the right
 * speaker (by last word; none where the gold has none); and their share of all quotes that were found.
 */
export function scoreCalibration(gold: Gold, record: Annotation): Score[] {
  const right = new Set<Quote>();
  for (const [one, other] of matchedQuotes(gold, record)) {
    if (agree(gold, record, one, other, byLastWord)) right.add(other);
  }
  const confident = record.quotes.filter(({ confidence }) => confidence >= CONFIDENT);
  const kept = { right: confident.filter((quote) => right.has(quote)).length, of: confident.length };
  return [
    { name: 'confidence ≥ 0.8: right', precision: kept, recall: null },
    {
      name: 'confidence ≥ 0.8: coverage',
      precision: { right: confident.length, of: record.quotes.length },
      recall: null,
    },
  ];
}

type IsSame = (expected: string, found: string) => boolean;

const byLastWord: IsSame = (expected, found) => lastWord(expected) !== '' && lastWord(expected) === lastWord(found);
const strictly: IsSame = (expected, found) => foldName(expected) === foldName(found);

function agree(gold: Gold, record: Annotation, expected: GoldQuote, found: Quote, isSame: IsSame): boolean {
  if (expected.speaker.name === null || found.speaker === null) {
    return expected.speaker.name === null && found.speaker === null;
  }
  const { entityId, name } = found.speaker;
  const resolved = record.entities.find(({ id }) => id === entityId)?.name ?? name;
  const together = gold.entities.filter(({ id }) => expected.coSpeakers?.includes(id));
  return [expected.speaker.name, ...together.map((entity) => entity.name)].some((one) => isSame(one, resolved));
}
