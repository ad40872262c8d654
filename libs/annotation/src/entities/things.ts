import { NAME_JOINERS } from '../resources/given-names';
import { BODY_HEADS, BODY_OPENERS, LEGAL_FORMS } from '../resources/organisation-words';
import {
  CRAFT,
  OTHER_KINDS,
  OTHER_NAMES,
  SHARE_INDICES,
  THING_LABELS,
  THING_OPENERS,
  WORKS,
} from '../resources/thing-words';
import { knownName, nameKey } from './gazetteer';
import { isListedFamilyName } from './lexicon';
import type { Token } from './token';
import type { Line } from './tokens';

const LONGEST = 8;
const MAX_THINGS = 200;

/** Tokens that belong to the name of a work, a craft, an event: 1, and no name is read there. */
export function thingsOf(tokens: readonly Token[], lines: readonly Line[]): Uint8Array {
  const things = new Uint8Array(tokens.length);
  const names = new Map<string, [number, number]>();
  for (const line of lines) {
    if (line.casing === 'capitals') continue;
    addSubject(tokens, line, things, names);
    for (let at = line.first; at < line.end; at += 1) {
      const to = thingAt(tokens, at, line);
      if (to > 0 && to > at + 1) enter(tokens, at + 1, to, things, names);
      markPlain(tokens, at, line, things);
    }
  }
  repeat(tokens, things, names);
  return things;
}

function enter(
  tokens: readonly Token[],
  from: number,
  to: number,
  things: Uint8Array,
  names: Map<string, [number, number]>,
): void {
  things.fill(1, from, to);
  const words = tokens.slice(from, to);
  const key = nameKey(words.map(({ text }) => text));
  const isName = words.length > 1 || (words[0]?.common === false && !isListedFamilyName(key));
  if (isName && !knownName(key) && names.size < MAX_THINGS) names.set(key, [from, to]);
}

/** "Ada is a 1925 film", "The Ada was an ironclad": what opens a line is what its predicate says. */
function addSubject(
  tokens: readonly Token[],
  line: Line,
  things: Uint8Array,
  names: Map<string, [number, number]>,
): void {
  let from = line.first;
  if (tokens[from]?.text === 'The') from += 1;
  const to = runEnd(tokens, from, line.end);
  if (to === from) return;
  let at = to;
  if (tokens[at]?.text === '(') while (at < Math.min(line.end, to + 30) && tokens[at - 1]?.text !== ')') at += 1;
  const verb = tokens[at]?.lower;
  if (verb !== 'is' && verb !== 'was') return;
  if (!/^(?:a|an|the)$/.test(tokens[at + 1]?.lower ?? '')) return;
  for (let next = at + 2; next < Math.min(line.end, at + 12); next += 1) {
    const token = tokens[next];
    if (!token || token.small || token.text === ',' || token.lower === 'for') return;
    if (!isKind(token.lower) || tokens[next + 1]?.capital || isKindOfPerson(tokens[next + 1])) continue;
    enter(tokens, from, to, things, names);
    return;
  }
}

function isKind(lower: string): boolean {
  return WORKS.has(lower) || CRAFT.has(lower) || OTHER_KINDS.has(lower);
}

/** "a film director", "a game company". */
function isKindOfPerson(next: Token | undefined): boolean {
  return /^(?:director|maker|company|studio|actor|actress|star|producer|critic|designer|player|band|label|crew|captain|owner|singer|writer|developer|publisher|firm|group|builder|manufacturer|breeder|trainer|driver|pilot|composer|festival)s?$/.test(
    next?.lower ?? '',
  );
}

/** The end of the name of a thing whose label stands at `at`; -1 where none does. */
function thingAt(tokens: readonly Token[], at: number, { end }: Line): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || at + 1 >= end) return -1;
  if (isQuote(token)) return quotedTitle(tokens, at, end);
  if (!next.capital) return -1;
  if (THING_LABELS.has(token.text)) return runEnd(tokens, at + 1, Math.min(end, at + 5));
  const isCraft = CRAFT.has(token.lower);
  if (token.capital || !(isCraft || WORKS.has(token.lower))) return -1;
  const to = runEnd(tokens, at + 1, Math.min(end, at + LONGEST));
  const isPerson = next.given || isListedFamilyName(next.text) || to - at > 6;
  return !isCraft && (isPerson || next.demonym || knownName(next.text)) ? -1 : to;
}

function isQuote({ text }: Token): boolean {
  return text === '"' || text === '“' || text === '‘';
}

/** “The Long Ada”: a few words between marks, each with a capital; no body that says it is one. */
function quotedTitle(tokens: readonly Token[], at: number, end: number): number {
  const open = tokens[at];
  const first = tokens[at + 1];
  if (!open || !first?.capital || first.begin !== open.end || tokens[at - 1]?.end === open.begin) return -1;
  let to = at + 1;
  let capitals = 0;
  while (to < Math.min(end, at + 2 + LONGEST) && !closes(tokens[to])) {
    const token = tokens[to];
    if (!token || (!token.capital && !token.number && !isSmallOfTitle(token))) return -1;
    if (token.capital) capitals += 1;
    to += 1;
  }
  if (!closes(tokens[to]) || capitals < 2) return -1;
  const words = tokens.slice(at + 1, tokens[to - 1]?.text === ',' || tokens[to - 1]?.text === '.' ? to - 1 : to);
  const last = words.at(-1);
  const isBody =
    knownName(nameKey(words.map(({ text }) => text))) !== undefined ||
    BODY_OPENERS.has(first.lower) ||
    (last !== undefined && (BODY_HEADS.has(last.lower) || LEGAL_FORMS.has(last.text))) ||
    words.every(({ given, family }) => given || family);
  return isBody ? -1 : at + 1 + words.length;
}

function closes(token: Token | undefined): boolean {
  return token?.text === '"' || token?.text === '”' || token?.text === '’';
}

function isSmallOfTitle({ small, text }: Token): boolean {
  return small || /^[,.!?&’'-]$/.test(text) || NAME_JOINERS.has(text);
}

const otherNames = new Map<string, string[][]>();
for (const name of OTHER_NAMES) {
  const words = name.split(' ');
  otherNames.set(words[0] ?? '', [...(otherNames.get(words[0] ?? '') ?? []), words]);
}

/** "Battle of Ada", "S&P 500": the whole is one name of another kind. */
function markPlain(tokens: readonly Token[], at: number, { end, first }: Line, things: Uint8Array): void {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token?.capital || !next || at + 1 >= end) return;
  if (THING_OPENERS.has(token.text) && next.text === 'of' && at + 2 < end) {
    const from = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
    const to = runEnd(tokens, from, Math.min(end, from + 4));
    if (to > from && (at === first || !tokens[at - 1]?.capital || tokens[at - 1]?.small)) things.fill(1, at, to);
  }
  for (const words of otherNames.get(token.text) ?? [])
    if (words.every((word, index) => tokens[at + index]?.text === word)) things.fill(1, at, at + words.length);
  if (
    SHARE_INDICES.has(token.text) &&
    (next.number || /^(?:index|composite|average|industrials?|gauge)$/i.test(next.lower))
  )
    things.fill(1, SHARE_INDICES.has(tokens[at - 1]?.text ?? '') ? at - 1 : at, at + 1);
}

/** Up to where capitals go on, with the small words between two of them. */
function runEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && at - from < LONGEST) {
    const token = tokens[at];
    if (token?.capital || (token?.number && at > from)) at += 1;
    else {
      const isJoined = at > from && /^(?:of|the|and|de|la|von|van|del)$/.test(token?.text ?? '');
      if (!isJoined || at + 1 >= end || !(tokens[at + 1]?.capital || tokens[at + 2]?.capital)) break;
      at += tokens[at + 1]?.capital ? 2 : 3;
    }
  }
  return Math.min(at, end);
}

/** What was called a thing once is one wherever it stands. */
function repeat(tokens: readonly Token[], things: Uint8Array, names: ReadonlyMap<string, [number, number]>): void {
  const byFirst = new Map<string, [number, number][]>();
  for (const span of names.values()) {
    const first = tokens[span[0]]?.text ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), span]);
  }
  if (byFirst.size === 0) return;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const [from, to] of byFirst.get(tokens[at]?.text ?? '') ?? []) {
      let length = 0;
      while (from + length < to && tokens[at + length]?.text === tokens[from + length]?.text) length += 1;
      const isAlone = to - from > 1 || !(tokens[at + 1]?.capital || tokens[at - 1]?.capital);
      if (length === to - from && isAlone) things.fill(1, at, at + length);
    }
  }
}
