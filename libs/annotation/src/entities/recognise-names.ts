import { NAME_JOINERS } from '../resources/given-names';
import { CHAIN_JOINERS, LEGAL_FORMS } from '../resources/organisation-words';
import { lowerBodies } from './lower-bodies';
import { memoryOf, type NameMemory, type NameSpan } from './name-memory';
import { isSport, isTeam } from './sport';
import { thingsOf } from './things';
import type { Token } from './token';
import type { Line } from './tokens';
import { LONGEST_NAME, type Looks, opensSmall, shapeOf } from './weigh-run';

/** A longer run of capitals is no text; nothing is read from it. */
const LONGEST_CHUNK = 80;
const NOTHING: Pick<NameMemory, 'votes' | 'acronyms' | 'first'> = {
  votes: new Map(),
  acronyms: new Map(),
  first: true,
};
/** What is only half seen counts in the first reading, for it may be seen again. */
const FIRST_THRESHOLD = 0.17;
const THRESHOLD = 0.3;
/** So short a text says nothing twice: what is half seen has to do. */
const FEW_TOKENS = 70;
/** One long name rather than two short ones. */
const EACH_NAME = 0.35;

/** The names of a text: read once for what is plain, then again with what the plain ones tell about the others. */
export function recogniseNames(
  tokens: readonly Token[],
  lines: readonly Line[],
): { names: NameSpan[]; memory: NameMemory } {
  const sport = isSport(tokens);
  const known = { sport, things: thingsOf(tokens, lines) };
  const looks: Looks = new Map();
  const prose = lines.filter(({ casing }) => casing === 'prose');
  const first = memoryOf(tokens, namesIn(tokens, prose, { ...NOTHING, ...known }, looks), known);
  const names = namesIn(tokens, lines, first, looks);
  if (sport) for (const name of names) if (isTeam(tokens, name)) name.type = 'organisation';
  return { names: withLowerBodies(tokens, names), memory: first };
}

/** A body in small letters takes the place of the country it opens with. */
function withLowerBodies(tokens: readonly Token[], names: NameSpan[]): NameSpan[] {
  const lower = lowerBodies(tokens, names);
  if (lower.length === 0) return names;
  const starts = new Set(lower.map(({ from }) => from));
  return [...names.filter(({ from }) => !starts.has(from)), ...lower].sort((a, b) => a.from - b.from);
}

function namesIn(tokens: readonly Token[], lines: readonly Line[], memory: NameMemory, looks: Looks): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { first, end } of lines) {
    let at = first;
    while (at < end) {
      if (!opensChunk(tokens, at, end)) {
        at += 1;
        continue;
      }
      const to = endOfChunk(tokens, at, end);
      if (to - at <= LONGEST_CHUNK) found.push(...bestNames(tokens, at, to, memory, looks));
      at = to;
    }
  }
  return found;
}

function opensChunk(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.capital || opensSmall(token.text)) return true;
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  if (token.number) return next?.capital === true && (!next.common || /^\d+(?:st|nd|rd|th)$/.test(token.text));
  if (!token.word || !NAME_JOINERS.has(token.text)) return false;
  return next?.capital === true || (NAME_JOINERS.has(next?.text ?? '') && tokens[at + 2]?.capital === true);
}

/** Up to where capitals, and the small words between them, go on. */
function endOfChunk(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end) {
    const token = tokens[at];
    if (!token) break;
    if (token.capital || opensSmall(token.text)) at += 1;
    else if (token.number && /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.text) && !tokens[at - 1]?.number) at += 1;
    else {
      const ahead = joinerAhead(tokens, at, end);
      if (ahead === at) break;
      at = ahead;
    }
  }
  return at;
}

function joinerAhead(tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.text === ',') {
    const next = tokens[at + 1];
    if (next && LEGAL_FORMS.has(next.text)) return at + 2;
    return next?.capital && next.common && (tokens[at + 2]?.text === ',' || tokens[at + 2]?.text === 'and')
      ? at + 2
      : at;
  }
  if (LEGAL_FORMS.has(token.text)) return at + 1;
  if (!CHAIN_JOINERS.has(token.text) && !NAME_JOINERS.has(token.text)) return at;
  for (let next = at + 1; next < Math.min(end, at + 4); next += 1) {
    const ahead = tokens[next];
    if (ahead?.capital) return next + 1;
    if (!ahead || (!CHAIN_JOINERS.has(ahead.text) && !NAME_JOINERS.has(ahead.text))) return at;
  }
  return at;
}

interface Choice {
  score: number;
  span: NameSpan | null;
  next: number;
}

/** The way to cut a chunk into names that has most to be said for it. */
function bestNames(tokens: readonly Token[], from: number, to: number, memory: NameMemory, looks: Looks): NameSpan[] {
  const threshold = memory.first || tokens.length < FEW_TOKENS ? FIRST_THRESHOLD : THRESHOLD;
  const best: Choice[] = new Array(to - from + 1);
  best[to - from] = { score: 0, span: null, next: to };
  for (let at = to - 1; at >= from; at -= 1) {
    const rest = best[at - from + 1] as Choice;
    let choice: Choice = { score: rest.score, span: null, next: at + 1 };
    for (let end = at + 1; end <= Math.min(to, at + LONGEST_NAME); end += 1) {
      const shape = shapeOf({ tokens, from: at, to: end }, memory, looks);
      if (!shape || shape.score < threshold) continue;
      // A doubtful name is better than none, where nothing else claims its words.
      const score = Math.max(0.01, shape.score - EACH_NAME) + (best[end - from] as Choice).score;
      if (score <= choice.score) continue;
      const span =
        shape.type === 'other' ? null : { from: at, to: end, type: shape.type, rule: shape.rule, score: shape.score };
      choice = { score, span, next: end };
    }
    best[at - from] = choice;
  }
  const found: NameSpan[] = [];
  for (let at = from; at < to; at = (best[at - from] as Choice).next) {
    const { span } = best[at - from] as Choice;
    if (span) found.push(span);
  }
  return found;
}
