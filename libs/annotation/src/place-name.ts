import { BODY_WORDS, HEADLINE_VERBS } from './resources/press-words';

const PARTICLES = new Set(
  'de del la las los el am an der den im in of and on upon y di do da dos sur en les le sous bei bin al ibn на в'.split(
    ' ',
  ),
);
const NOT_PLACES = new Set(
  'the a an in on at for this that these today yesterday we our he she it they its his her as after with from by to when while if but however what why how who press news media statement update breaking photo video exclusive dateline note attention contact summary background der die das ein eine im am wir il elle le la les une un nous el los las en'.split(
    ' ',
  ),
);
const KEPT_ACRONYMS = new Set([
  'UAE',
  'UK',
  'USA',
  'US',
  'DC',
  'D.C.',
  'U.S.',
  'U.K.',
  'U.A.E.',
  'NSW',
  'BC',
  'DRC',
  'PRC',
]);

/** The place a dateline names, in ordinary capitals ("DUBAI, UAE" is "Dubai, UAE"); null when the words are no place. */
export function placeName(words: string): string | null {
  if (words.length < 2 || words.length > 60 || /[\d?!;"“”„«»%$€£@#&]/.test(words)) return null;
  const parts = words.split(/ *[,،，、] */);
  if (parts.length > 4 || !parts.every((part) => isName(part))) return null;
  if (BODY_WORDS.test(words.toLowerCase()) || HEADLINE_VERBS.test(words)) return null;
  return parts.map((part, index) => (index === 0 ? inOrdinaryCapitals(part) : region(part))).join(', ');
}

function isName(part: string): boolean {
  const words = part.split(/[ /]/);
  const first = words[0]?.toLowerCase() ?? '';
  if (part === '' || words.length > 5 || NOT_PLACES.has(first)) return false;
  return words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLES.has(word.toLowerCase()));
}

function region(part: string): string {
  if (part.includes('/')) return inOrdinaryCapitals(part);
  const isCode = part.length <= 3 || KEPT_ACRONYMS.has(part) || part.includes('.');
  return isCode ? part : inOrdinaryCapitals(part);
}

function inOrdinaryCapitals(part: string): string {
  // Hong Kong and Macao call themselves special administrative regions in datelines.
  const name = part.replace(/ (?:SAR|S\.A\.R\.)$/, '');
  // "VIENNA/Warsaw": each in its own capitals.
  if (name.includes('/')) return name.split('/').map(inOrdinaryCapitals).join('/');
  if (name !== name.toUpperCase() || KEPT_ACRONYMS.has(name)) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && PARTICLES.has(lower) && lower !== 'la' && lower !== 'el') return lower;
    return `${word[0]}${lower.slice(1)}`;
  });
}
