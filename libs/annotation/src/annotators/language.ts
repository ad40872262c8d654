import type { Annotation, Annotator, ReleaseDocument } from '../annotator';
import { DETECTOR } from '../eld-module';
import { dominantScript, languageByLetters, SCRIPT_OF_LANGUAGE } from '../script';
import { characterAt, isLetter } from '../text/characters';
import { isUnmistakablyEnglish } from '../text/english';

type Language = Annotation['language'];

/** Passages of the text that vote, more where they differ; the detector itself looks at some 350 bytes of each. */
const PASSAGES = 2;
const PASSAGES_IN_DOUBT = 4;
const UNMISTAKABLE_WORDS = 8;
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
  version: 2,
  run: (document, { layout }) => ({ language: languageOf(document, layout.bodyBegin) }),
};

function languageOf({ text, languageHint }: ReleaseDocument, bodyBegin: number): Language {
  const script = dominantScript(text.slice(bodyBegin, bodyBegin + 4096)) ?? dominantScript(text.slice(0, 4096));
  if (script === null) return null;
  const hint = languageHint === null ? null : primaryTag(languageHint);
  const scores = hasEnoughLetters(text) ? scoresOf(text, bodyBegin) : null;
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
  const from = text.length - bodyBegin >= ENOUGH_LETTERS * 2 ? bodyBegin : 0;
  const region = text.slice(from, from + PASSAGES_IN_DOUBT * PASSAGE_LENGTH * 2);
  const fitting = Math.max(1, Math.floor(region.length / PASSAGE_LENGTH));
  const count = Math.min(PASSAGES, fitting);
  const first = scoresAt(region, count, 0);
  if (isEnglishThroughout(first, region, count)) return meanOf([first]);
  const votes = [first, ...votesOf(region, count).slice(1)];
  const isUnanimous = votes.every((vote) => bestOf(vote) === bestOf(first));
  return meanOf(isUnanimous ? votes : votesOf(region, Math.min(PASSAGES_IN_DOUBT, fitting)));
}

type Scores = Record<string, number>;

function votesOf(region: string, count: number): Scores[] {
  return Array.from({ length: count }, (_, passage) => scoresAt(region, count, passage));
}

function scoresAt(region: string, count: number, passage: number): Scores {
  return DETECTOR.detect(passageAt(region, count, passage)).getScores();
}

function passageAt(region: string, count: number, passage: number): string {
  const begin = Math.floor((region.length / count) * passage);
  return region.slice(begin, begin + PASSAGE_LENGTH);
}

/** What begins in English and goes on in it needs no second vote. */
function isEnglishThroughout(first: Scores, region: string, count: number): boolean {
  if (bestOf(first) !== 'en') return false;
  return Array.from({ length: count - 1 }, (_, passage) => passageAt(region, count, passage + 1)).every((passage) =>
    isUnmistakablyEnglish(passage, UNMISTAKABLE_WORDS),
  );
}

function meanOf(votes: Scores[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const vote of votes) {
    for (const [code, score] of Object.entries(vote)) sums.set(code, (sums.get(code) ?? 0) + score / votes.length);
  }
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function bestOf(vote: Scores): string | undefined {
  let best: string | undefined;
  for (const [code, score] of Object.entries(vote)) if (best === undefined || score > (vote[best] ?? 0)) best = code;
  return best;
}

function hasEnoughLetters(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < Math.min(text.length, 2048); at += 1) {
    if (isLetter(characterAt(text, at))) letters += 1;
    if (letters >= ENOUGH_LETTERS) return true;
  }
  return false;
}

function primaryTag(hint: string): string | null {
  const tag = hint.slice(0, 35).split(/[-_]/)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(tag) ? tag : null;
}

function fixed(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
