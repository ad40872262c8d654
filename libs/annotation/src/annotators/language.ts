import type { Annotation, Annotator, ReleaseDocument } from '../annotator';
import { DETECTOR } from '../eld-module';
import { dominantScript, languageByLetters, SCRIPT_OF_LANGUAGE } from '../script';

type Language = Annotation['language'];

/** Passages of the text that vote; the detector itself looks at some 350 bytes of each. */
const PASSAGES = 4;
const PASSAGE_LENGTH = 600;
/** Fewer letters than this say nothing to an n-gram detector. */
const ENOUGH_LETTERS = 24;
/** A stated language is believed while it explains at least this share of what the best one explains. */
const PLAUSIBLE = 0.75;
/** Languages the detector knows under the name of a near relative. */
const RELATIVES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  id: 'ms',
  bs: 'hr',
  me: 'hr',
  gl: 'pt',
  mk: 'bg',
};

/** The language of the body; a stated one wins when the text can be in it. */
export const language: Annotator = {
  name: 'language',
  version: 1,
  run: (document, { layout }) => ({ language: languageOf(document, layout.bodyBegin) }),
};

function languageOf({ text, languageHint }: ReleaseDocument, bodyBegin: number): Language {
  const script = dominantScript(text.slice(bodyBegin, bodyBegin + 4096)) ?? dominantScript(text.slice(0, 4096));
  if (script === null) return null;
  const hint = languageHint === null ? null : primaryTag(languageHint);
  const scores = letters(text) < ENOUGH_LETTERS ? null : scoresOf(text, bodyBegin);
  if (hint !== null && isPlausible(hint, script, scores))
    return { code: hint, confidence: hintConfidence(hint, scores) };
  const best = scores?.[0];
  if (!best) return languageByLetters(script, text.slice(0, 2048));
  const next = scores?.[1]?.[1] ?? 0;
  // How far the best is ahead of the next: half a score ahead is as sure as it gets.
  return { code: best[0], confidence: fixed(Math.min(0.9999, 0.5 + (best[1] - next) / best[1])) };
}

function isPlausible(hint: string, script: string, scores: [string, number][] | null): boolean {
  const scripts = SCRIPT_OF_LANGUAGE[hint];
  if (scripts !== undefined && !scripts.includes(script)) return false;
  const best = scores?.[0];
  if (!best) return scripts !== undefined;
  const own = scores?.find(([code]) => code === hint || code === RELATIVES[hint])?.[1] ?? 0;
  if (own >= best[1] * PLAUSIBLE) return true;
  // A language the detector has never learnt (Kazakh, Irish) is believed only where nothing else fits well.
  return own === 0 && scripts !== undefined && best[1] < 0.6;
}

function hintConfidence(hint: string, scores: [string, number][] | null): number {
  return scores?.[0]?.[0] === hint ? 0.9999 : 0.9;
}

/** Mean score of each language over the passages, best first, ties by code. */
function scoresOf(text: string, bodyBegin: number): [string, number][] {
  const sums = new Map<string, number>();
  const from = text.length - bodyBegin >= ENOUGH_LETTERS * 2 ? bodyBegin : 0;
  const region = text.slice(from, from + PASSAGES * PASSAGE_LENGTH * 2);
  const count = Math.max(1, Math.min(PASSAGES, Math.floor(region.length / PASSAGE_LENGTH)));
  for (let passage = 0; passage < count; passage += 1) {
    const begin = Math.floor((region.length / count) * passage);
    const scores = DETECTOR.detect(region.slice(begin, begin + PASSAGE_LENGTH)).getScores();
    for (const [code, score] of Object.entries(scores)) sums.set(code, (sums.get(code) ?? 0) + score / count);
  }
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function letters(text: string): number {
  return text.slice(0, 2048).match(/\p{L}/gu)?.length ?? 0;
}

function primaryTag(hint: string): string | null {
  const tag = hint.slice(0, 35).split(/[-_]/)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(tag) ? tag : null;
}

function fixed(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
