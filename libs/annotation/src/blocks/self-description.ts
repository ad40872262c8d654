import { BODY_WORDS, NAME_PARTICLES } from '../resources/press-words';
import { INTRODUCING, SELF_DESCRIPTIONS } from '../resources/tail-words';

/** So much of a paragraph shows whether it introduces somebody. */
const EXCERPT = 1500;
const SHORTEST = 60;
const APPOSITION = 240;

/**
 * "Nordvik Energy is a leading supplier of …": a paragraph that opens with the name of a body and introduces it. The
 * name of the issuer needs one sign that this is no news, any other body two.
 */
export function isSelfDescription(paragraph: string, issuer: string | null): boolean {
  if (paragraph.length < SHORTEST) return false;
  const excerpt = paragraph.slice(0, EXCERPT);
  const sentence = withoutParticiple(excerpt);
  const name = openingName(sentence);
  if (name === null || !introduces(sentence.slice(name.length))) return false;
  const signs = SELF_DESCRIPTIONS.filter((sign) => sign.test(excerpt)).length;
  if (isSame(name, issuer)) return signs >= 2;
  return signs >= (BODY_WORDS.test(name.toLowerCase()) ? 2 : 3);
}

/** "Celebrating 25 years of impact, Nordvik is …", "Founded in 1921, …", "Headquartered in Bergen, …". */
function withoutParticiple(text: string): string {
  return text.replace(/^(?:\p{Lu}\p{L}{2,20}(?:ing|ed)|With|For|As|Since) [^,.]{3,120}, (?=\p{Lu}|the \p{Lu})/u, '');
}

/** The capitalised words a paragraph opens with, small words of names between them. */
function openingName(text: string): string | null {
  const words = text.slice(0, 140).match(/\S+/g) ?? [];
  let length = 0;
  let end = 0;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/[,™®©]+$/u, '');
    const isName = /^[\p{Lu}\d&]/u.test(bare) || /^\p{Ll}{1,2}\p{Lu}/u.test(bare);
    if (!isName && !(index > 0 && NAME_PARTICLES.has(bare))) break;
    if (/[.!?:;]$/.test(bare) && !/^(?:Inc|Ltd|Corp|Co|U\.S|U\.N|St)\.$/.test(bare)) return null;
    const at = text.indexOf(word, end);
    end = at + word.length;
    if (isName) length = at + bare.length;
    if (bare !== word && word.endsWith(',') && !/^(?:Inc|Ltd|LLC|Corp)\b/.test(words[index + 1] ?? '')) break;
  }
  const name = text.slice(0, length);
  return length >= 2 && !/^(?:The|This|These|It|He|She|They|We|In|At|I|Mr|Mrs|Ms|Dr)\.?$/.test(name) ? name : null;
}

/** Whether what follows the name introduces it, be it behind "(OJP)", the sign of a mark, or ", headed by …,". */
function introduces(rest: string): boolean {
  const predicate = rest.replace(/^[™®©]{1,2}/u, '').replace(/^ ?\([^()]{1,80}\)/, '');
  if (!predicate.startsWith(',')) return INTRODUCING.test(predicate.trimStart());
  return predicate
    .slice(0, APPOSITION)
    .split(', ')
    .slice(1)
    .some((part) => INTRODUCING.test(part));
}

function isSame(name: string, issuer: string | null): boolean {
  if (issuer === null) return false;
  const [a, b] = [name, issuer].map((each) => each.replace(/^The /i, '').toLowerCase());
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}
