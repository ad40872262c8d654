import { byRank, randomOf } from './random';

const WORDS = 30_000;
const NAMES = 60_000;
/** What everybody writes: "in accordance with the provisions of". */
const PHRASES = 20_000;
const PHRASE_SHARE = 0.03;
/** So that the most frequent phrase stands in some 6 of 100,000 places, as in English. */
const PHRASE_FROM = 100;
const NAME_SHARE = 0.06;
const NUMBER_SHARE = 0.03;
/** Press offices with a pattern of their own; the first sends most. */
const OFFICES = 2000;
/** Every so manieth release is a bulletin: one pattern for all of them, only names and numbers differ. */
const BULLETIN_EVERY = 50;
const BULLETIN_OFFICE = OFFICES;

const SYLLABLES =
  'ba be bo da de do fa fe ga go ha he ka ko la le li lo ma me mi na ne no pa pe ra re ro sa se si ta te ti va'.split(
    ' ',
  );

/** A word of its own for each number; the frequent ones are short, as in every language. */
function word(place: number): string {
  let made = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    made += SYLLABLES[rest % SYLLABLES.length];
  return made;
}
const name = (place: number): string => `${word(place + WORDS).replace(/^./, (first) => first.toUpperCase())}n`;

const phrases = Array.from({ length: PHRASES }, (_, place) => {
  const random = randomOf(place);
  return Array.from({ length: 4 + Math.floor(random() * 4) }, () => word(byRank(random, 3000))).join(' ');
});

/** The paragraphs of the release of that number: the same each time it is asked for. */
export function madeUpRelease(number: number): string[] {
  const random = randomOf(number);
  const isBulletin = number % BULLETIN_EVERY === 0;
  const office = isBulletin ? BULLETIN_OFFICE : byRank(random, OFFICES);
  const pattern = patternOf(office, isBulletin ? 8 : 2).map((paragraph) => filled(paragraph, random));
  const own = isBulletin ? [] : Array.from({ length: 2 + Math.floor(random() ** 2 * 6) }, () => paragraphOf(random));
  return [sentenceOf(random, 9), ...pattern.slice(0, 1), ...own, ...pattern.slice(1)];
}

/** A paragraph of three sentences that no other release has. */
export const paragraphOf = (random: () => number): string =>
  Array.from({ length: 3 }, () => sentenceOf(random, 10 + Math.floor(random() * 18))).join(' ');

function sentenceOf(random: () => number, length: number): string {
  const words: string[] = [];
  while (words.length < length) {
    const kind = random();
    if (kind < PHRASE_SHARE)
      words.push(
        ...phrases[byRank(random, PHRASES / PHRASE_FROM) * PHRASE_FROM + Math.floor(random() * PHRASE_FROM)]!.split(
          ' ',
        ),
      );
    else if (kind < PHRASE_SHARE + NAME_SHARE) words.push(name(byRank(random, NAMES)));
    else if (kind < PHRASE_SHARE + NAME_SHARE + NUMBER_SHARE) words.push(String(Math.floor(random() * 5000)));
    else words.push(word(byRank(random, WORDS)));
  }
  const sentence = words.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const SLOT = /%/g;
const patterns = new Map<number, string[]>();

/** What an office writes into each of its releases; `%` takes a name or a number. */
function patternOf(office: number, paragraphs: number): string[] {
  const known = patterns.get(office);
  if (known) return known;
  const random = randomOf(1_000_000_000 + office);
  const made = Array.from({ length: paragraphs }, () => paragraphOf(random).replace(/[^ ]*(?:\d|[A-Z])[^ .]*/g, '%'));
  patterns.set(office, made);
  return made;
}

const filled = (paragraph: string, random: () => number): string =>
  paragraph.replace(SLOT, () => (random() < 0.5 ? name(byRank(random, NAMES)) : String(Math.floor(random() * 5000))));
