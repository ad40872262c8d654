import { COMMON_WORDS } from '../resources/common-words';
import { DEMONYMS } from '../resources/country-names';
import { FAMILY_FIRST, FEMALE_NAMES, MALE_NAMES } from '../resources/given-names';
import { ORDINARY_WORDS } from '../resources/ordinary-words';
import { CAPITAL_WORDS, SMALL_WORDS } from '../resources/organisation-words';
import { MORE_FEMALE_NAMES, MORE_MALE_NAMES, MORE_SURNAMES } from '../resources/person-names';
import { SURNAME_ENDINGS, SURNAMES } from '../resources/surnames';

export type Gender = 'female' | 'male' | 'either';

const female = new Set(`${FEMALE_NAMES} ${MORE_FEMALE_NAMES}`.split(' '));
const male = new Set(`${MALE_NAMES} ${MORE_MALE_NAMES}`.split(' '));
const surnames = new Set([...SURNAMES, ...MORE_SURNAMES.split(' ')]);
const ordinary = new Set(ORDINARY_WORDS.split(' '));

/** Endings of English words that names rarely have. */
const WORD_ENDINGS =
  /(?:[^nmr]ing|tion|sion|ment|ness|ously|ally|ility|ative|able|ible|ists?|isms?|tions|ments|ised|ized|ated|fully|[tnscd]ual|[tn]ional|ical|i?ous|tive|ency|ancy|[^r]ence|ances?|ities|ular|ships?|less|ology|graphy|ware|ulent|aries|ories)$/;

export function isGivenName(word: string): boolean {
  if (male.has(word) || female.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && isGivenName(word.slice(0, hyphen));
}

export function genderOf(given: string): Gender | null {
  const name = given.includes('-') && !male.has(given) && !female.has(given) ? (given.split('-')[0] ?? given) : given;
  if (male.has(name)) return female.has(name) ? 'either' : 'male';
  return female.has(name) ? 'female' : null;
}

/** A family name by the list, or by an ending that ordinary words do not have. */
export function isFamilyName(word: string): boolean {
  return surnames.has(word) || hasFamilyEnding(word);
}

export function isListedFamilyName(word: string): boolean {
  return surnames.has(word);
}

export function isWellKnownFamilyName(word: string): boolean {
  return SURNAMES.has(word);
}

export function isFamilyNameThatStandsFirst(word: string): boolean {
  return FAMILY_FIRST.has(word);
}

function hasFamilyEnding(word: string): boolean {
  return word.length >= 6 && word.length < 30 && SURNAME_ENDINGS.test(word) && !isCommonWord(word.toLowerCase());
}

/** An English word that is no name where it stands in small letters; plurals and forms of verbs with it. */
export function isCommonWord(lower: string): boolean {
  if (COMMON_WORDS.has(lower)) return true;
  if (lower.length < 5 || lower.length > 24) return false;
  if (lower.endsWith('s') && COMMON_WORDS.has(lower.slice(0, -1))) return true;
  if (lower.endsWith('ies') && COMMON_WORDS.has(`${lower.slice(0, -3)}y`)) return true;
  if (lower.endsWith('ing') && (COMMON_WORDS.has(lower.slice(0, -3)) || COMMON_WORDS.has(`${lower.slice(0, -3)}e`)))
    return true;
  if (lower.endsWith('ed') && (COMMON_WORDS.has(lower.slice(0, -2)) || COMMON_WORDS.has(lower.slice(0, -1))))
    return true;
  if (lower.includes('-')) return lower.split('-').every((part) => COMMON_WORDS.has(part));
  return lower.length >= 7 && WORD_ENDINGS.test(lower);
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['es', ['']],
  ['ies', ['y']],
  ['ing', ['', 'e']],
  ['ed', ['', 'e']],
  ['ly', ['', 'le']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ness', ['']],
];

/** An English word, common or rare: alone at the beginning of a sentence it is no name. */
export function isOrdinaryWord(lower: string): boolean {
  if (ordinary.has(lower) || isCommonWord(lower)) return true;
  if (lower.length < 5 || lower.length > 24) return false;
  return ENDINGS.some(
    ([ending, instead]) =>
      lower.endsWith(ending) &&
      instead.some((end) => {
        const stem = lower.slice(0, -ending.length) + end;
        return ordinary.has(stem) || COMMON_WORDS.has(stem);
      }),
  );
}

/** Articles, prepositions, pronouns, conjunctions: never the first or last word of a name, whatever their capital. */
export function isSmallWord(lower: string): boolean {
  return SMALL_WORDS.has(lower);
}

const COMPOUND_DEMONYM =
  /^(?:Anglo|Indo|Franco|Austro|Sino|Russo|Afro|Euro|Greco|Graeco|Italo|Luso|Serbo|Judeo|Finno|Balto|Ibero|Hiberno|Turco|Perso|Nippo)-\p{L}+$|^\p{Lu}\p{Ll}{3,}ians$/u;

export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word) || COMPOUND_DEMONYM.test(word);
}

/** Months, days, labels and the like: a capital, and no name. */
export function isCapitalWord(word: string): boolean {
  return CAPITAL_WORDS.has(word);
}
