import { characterAt, isWordCharacter, SPACE } from './characters';

const SCHEME = /(?:https?:\/\/|www\.)(?=[\p{L}\d])/iuy;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y;
/** Behind these a URL in running text does not go on; what they close stays outside. */
const TRAILING = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”', '’', "'", '»', '…', '>']);
const LONGEST = 512;

/** The end of an e-mail address or URL that begins here; `begin` where none does. */
export function endOfAddress(text: string, begin: number): number {
  const code = text.charCodeAt(begin) | 0x20;
  if (code === 0x68 || code === 0x77) {
    SCHEME.lastIndex = begin;
    if (SCHEME.test(text)) return endOfUrl(text, begin);
  }
  return code < 0x80 ? endOfEmail(text, begin) : begin;
}

/** A hashtag or an account name; null where the sign stands for itself. */
export function endOfTag(text: string, begin: number): number | null {
  const sign = text[begin];
  if ((sign !== '#' && sign !== '@') || !isWordCharacter(characterAt(text, begin + 1))) return null;
  let end = begin + 1;
  while (end < text.length && end - begin < LONGEST && (isWordCharacter(characterAt(text, end)) || text[end] === '_'))
    end += 1;
  return end;
}

function endOfUrl(text: string, begin: number): number {
  let end = begin;
  while (end < text.length && end - begin < LONGEST && characterAt(text, end) !== SPACE) {
    if (text[end] === '“' || text[end] === '„' || text[end] === '«' || text[end] === '<') break;
    end += 1;
  }
  while (end > begin && TRAILING.has(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** Looks for the @ within what an address may hold before it, so that a page of letters is not read twice over. */
function endOfEmail(text: string, begin: number): number {
  let at = begin;
  while (at - begin < 64 && isLocalPart(text.charCodeAt(at))) at += 1;
  if (text[at] !== '@') return begin;
  EMAIL.lastIndex = begin;
  const match = EMAIL.exec(text);
  return match ? begin + match[0].replace(/[.-]+$/, '').length : begin;
}

function isLocalPart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2b
  );
}
