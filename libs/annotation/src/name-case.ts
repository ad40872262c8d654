import { BODY_WORDS, HEADLINE_VERBS, NAME_PARTICLES } from './resources/press-words';

/** Signs and words of a headline that a name does not have. */
const HEADLINE_SIGNS = /[?!:;%$€£“”"„«»]|\.\.\.|\d{3,}/;
const HEADLINE_NOUNS = /(?:^|\s)(?:statement|response|plant|new)(?:\s|$)/i;

/** A line that could be the name of a body, and nothing more. */
export function isName(line: string): boolean {
  if (line.length > 110 || HEADLINE_SIGNS.test(line) || HEADLINE_VERBS.test(line) || HEADLINE_NOUNS.test(line))
    return false;
  return isNameCase(line);
}

/** A name that says it is a body: "Ministry of Tides". */
export function isBodyName(line: string): boolean {
  return isName(line) && BODY_WORDS.test(line.toLowerCase());
}

/** Every word with a capital, but for the small words of names. */
export function isNameCase(line: string): boolean {
  const words = line.split(/[\s/-]+/).filter((word) => /\p{L}/u.test(word));
  const uncased = words.every((word) => word.toLowerCase() === word.toUpperCase());
  return (
    uncased ||
    words.every((word) => isCapitalised(word) || NAME_PARTICLES.has(word.toLowerCase()) || /['’]/.test(word)) ||
    isSentenceCaseBody(line)
  );
}

/** Russian and Romance names of bodies capitalise the first word only: "Исполнительный комитет СНГ". */
function isSentenceCaseBody(line: string): boolean {
  return (
    line.split(' ').length <= 10 &&
    isCapitalised(line) &&
    /[\u0400-\u04ff]|\b(?:de|des|du|del|della|di)\b/.test(line) &&
    BODY_WORDS.test(line.toLowerCase())
  );
}

function isCapitalised(word: string): boolean {
  return /^[^\p{L}]{0,3}[\p{Lu}\p{Lt}]/u.test(word) || /^\d/.test(word);
}
