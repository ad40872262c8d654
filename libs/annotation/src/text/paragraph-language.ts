import type { EnrichmentRecord } from '@dateline/contracts';
import { DETECTOR } from '../eld-module';
import { ENGLISH_FUNCTION_WORDS } from '../resources/sentence-words';
import { dominantScript, languageByLetters, SCRIPT_OF_LANGUAGE } from '../script';
import { isUnmistakablyEnglish } from './english';

type Record = EnrichmentRecord;

/** Of a paragraph this much is read; it says enough. */
const EXCERPT = 320;
/** Beyond as many paragraphs the language of the text is taken for theirs. */
const MAX_PARAGRAPHS = 400;
/** Fewer letters than this say nothing to an n-gram detector. */
const ENOUGH_LETTERS = 40;
const ENOUGH_WORDS = 5;
/** Of words in small letters English has some 30 % of these. */
const ENGLISH_SHARE = 0.15;
/** How far another language must be ahead of the text's own before a paragraph is taken to be in it. */
const LEAD = 1.15;

/** The language of each block; null where it is too short to tell. */
export function paragraphLanguagesOf(
  text: string,
  blocks: Record['canonical']['blocks'],
  language: string | null,
): (string | null)[] {
  return blocks.map(({ begin, end }, index) =>
    index < MAX_PARAGRAPHS ? languageOfExcerpt(text.slice(begin, Math.min(end, begin + EXCERPT)), language) : language,
  );
}

/** Whether a paragraph is to be read as English: in itself, or, where it is too short to tell, as the text is. */
export function isEnglishParagraph(
  findings: { paragraphLanguages: readonly (string | null)[]; language?: Record['language'] },
  paragraph: number,
): boolean {
  return (findings.paragraphLanguages[paragraph] ?? findings.language?.code) === 'en';
}

function languageOfExcerpt(excerpt: string, language: string | null): string | null {
  if (isUnmistakablyEnglish(excerpt, 3)) return 'en';
  const words = excerpt.match(/\p{L}+/gu) ?? [];
  // Names are at home in every language.
  const plain = words.filter((word) => !/^\p{Lu}/u.test(word));
  const isShort = lettersOf(words) < ENOUGH_LETTERS;
  if (isShort || (plain.length < ENOUGH_WORDS && lettersOf(plain) < ENOUGH_LETTERS)) return byScript(excerpt, language);
  const share = plain.filter((word) => ENGLISH_FUNCTION_WORDS.has(word)).length / plain.length;
  if (share >= (language === 'en' ? ENGLISH_SHARE : ENGLISH_SHARE * 1.5)) return 'en';
  const scores = DETECTOR.detect(excerpt).getScores();
  const [best, score] = Object.entries(scores).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [null, 0];
  if (best === null) return byScript(excerpt, language);
  const own = scores[language ?? ''] ?? 0;
  return score > own * LEAD ? best : language;
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((letters, { length }) => letters + length, 0);
}

/** A short paragraph in a script the language of the text is never written in. */
function byScript(excerpt: string, language: string | null): string | null {
  const script = dominantScript(excerpt);
  if (script === null || SCRIPT_OF_LANGUAGE[language ?? '']?.includes(script)) return null;
  return languageByLetters(script, excerpt)?.code ?? null;
}
