import { LEGAL_FORMS, OTHER_HEADS } from '../resources/organisation-words';
import { HONORIFICS, POST_HEADS, RANKS } from '../resources/title-words';
import { bodyShape } from './body-shape';
import { contextOf } from './context';
import { LONGEST_KNOWN_NAME, nameKey } from './gazetteer';
import { knownShape, rememberedShape } from './known-shape';
import { type NameMemory } from './name-memory';
import { type NameType, neighbour, type Run, type Shape } from './name-shape';
import { personShape } from './person-shape';
import { placeShape } from './place-shape';
import { clubShape, countryCode, isScorer } from './sport';
import type { Token } from './token';

export const LONGEST_NAME: number = Math.max(12, LONGEST_KNOWN_NAME);
const SMALL_OPENING = /^(?:al|el|an|as|ad|ash|ar|at|az|bin)-\p{Lu}/u;

/** "al-Abadi", "bin Touq": a name may begin with a small letter. */
export function opensSmall(text: string): boolean {
  return SMALL_OPENING.test(text);
}

/** What a run of words looks like, whatever else the text says; the same in both readings. */
interface Look {
  key: string;
  shapes: readonly Shape[];
  context: Record<Exclude<NameType, 'other'>, number> | null;
  other: Shape | null;
}

function lookOf(run: Run, memory: NameMemory): Look | null {
  const { tokens, from, to } = run;
  const key = nameKey(tokens.slice(from, to).map(({ text }) => text));
  const ofSport = memory.sport ? clubShape(run) : null;
  const shapes = [
    countryCode(run),
    ofSport,
    knownShape(run, key, memory),
    personShape(run),
    bodyShape(run),
    placeShape(run),
  ].filter((shape) => shape !== null);
  const other = otherShape(run);
  const context = shapes.length > 0 ? contextOf(run) : null;
  if (context && memory.sport && isScorer(run)) context.person += 0.5;
  return { key, shapes, context, other };
}

/** The type that most speaks for; null when the run is no name at all. */
export function shapeOf(run: Run, memory: NameMemory, looks: Looks): Shape | null {
  const { tokens, from, to } = run;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || last.small || !endsName(last)) return null;
  if (first.small && !(first.text === 'The' && !first.opens && to - from > 1)) return null;
  if (memory.things[from] === 1 || memory.things[to - 1] === 1) return null;
  const at = from * LONGEST_NAME + to - from - 1;
  let look = looks.get(at);
  if (look === undefined) {
    look = lookOf(run, memory);
    looks.set(at, look);
  }
  if (!look) return null;
  const remembered = rememberedShape(run, look.key, memory);
  const votes = look.context ?? (remembered ? contextOf(run) : null);
  let best: Shape | null = look.other;
  if (votes) {
    for (const shape of look.shapes) best = better(best, shape, votes, run);
    if (remembered) best = better(best, remembered, votes, run);
  }
  if (to - from === 1 && memory.acronyms.get(first.text)?.type === 'other') return null;
  return best;
}

/** Looks by their first word and their length, kept from the first reading for the second. */
export type Looks = Map<number, Look | null>;

function endsName({ capital, number, text }: Token): boolean {
  return capital || number || opensSmall(text) || LEGAL_FORMS.has(text);
}

function better(
  best: Shape | null,
  shape: Shape,
  votes: Record<Exclude<NameType, 'other'>, number>,
  run: Run,
): Shape | null {
  const first = run.tokens[run.from];
  if (shape.type === 'other' || !first) return best;
  const score =
    shape.score +
    votes[shape.type] -
    weakness(shape, first) -
    (isLone(shape) ? torn(run) : 0) +
    titled(shape, votes, run);
  return !best || score > best.score ? { ...shape, score } : best;
}

/** Behind "Dr" or "President" the whole of an unknown name counts, not its first word. */
function titled(shape: Shape, votes: Record<Exclude<NameType, 'other'>, number>, { from, to }: Run): number {
  return shape.rule === 'person-shape' && votes.person >= 0.9 ? 0.3 * (to - from) : 0;
}

function isLone({ rule }: Shape): boolean {
  return rule === 'repeated-person' || rule === 'person-alone' || rule === 'person-family' || rule === 'body-alone';
}

/** A single word is no name by itself where the words beside it look like the rest of one. */
function torn(run: Run): number {
  if (run.to - run.from > 1) return 0;
  const before = neighbour(run, -1);
  const after = neighbour(run, 1);
  const possessive = run.tokens[run.from]?.possessive === true;
  return (
    (before && !before.possessive && looksLikeName(before) ? 0.5 : 0) +
    (after && !possessive && looksLikeName(after) ? 0.5 : 0)
  );
}

function looksLikeName({ capital, common, label, demonym, form, lower, text }: Token): boolean {
  return (
    capital &&
    !common &&
    !label &&
    !demonym &&
    form === 'plain' &&
    !POST_HEADS.has(lower) &&
    !HONORIFICS.has(text) &&
    !RANKS.has(text)
  );
}

/** A lone word at the beginning of a sentence or in a title may be any word. */
function weakness(shape: Shape, first: Token): number {
  const alone = shape.rule.endsWith('-alone');
  if (alone && first.casing !== 'prose') return 1;
  if (alone && first.ordinary) return first.opens ? 1 : 0.1;
  if (!alone && shape.rule !== 'place-ending' && shape.rule !== 'person-given') return 0;
  return first.opens || first.casing !== 'prose' ? 0.25 : 0;
}

/** Acts, cups, prizes: what is named, and is no person, body or place. */
function otherShape({ tokens, from, to }: Run): Shape | null {
  const last = tokens[to - 1];
  const first = tokens[from];
  if (!first || !last || to - from < 2 || !OTHER_HEADS.has(last.text)) return null;
  if (!first.capital && !first.number) return null;
  if (first.casing !== 'prose' && to - from > 3) return null;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.capital && !token?.number && !OF_TITLES.has(token?.text ?? '')) return null;
  }
  const isLoose = LOOSE_HEADS.has(last.text) && !(to - from > 2 && SURE_BEFORE.has(tokens[to - 2]?.text ?? ''));
  const isPerson =
    first.given && !isLoose && tokens.slice(from, to).every(({ text }) => text !== 'of' && text !== 'for');
  return { type: 'other', score: (isLoose ? 0.5 : isPerson ? 1.25 : 1.12) * (to - from), rule: 'other' };
}

const OF_TITLES: ReadonlySet<string> = new Set('of and for bin de al von van'.split(' '));
/** "the Ada International Film Festival" is one name. */
const SURE_BEFORE: ReadonlySet<string> = new Set(
  'Film Music Jazz Arts Literary Book Theatre Song International'.split(' '),
);

/** A place before these stays a place: "the Boston Marathon", "the Ise-Shima Summit". */
const LOOSE_HEADS: ReadonlySet<string> = new Set(
  'Summit Meeting Conference Forum Marathon Session Week Festival Plan Process Dialogue Talks Strategy Statement Report Day Campaign Project Initiative War Crisis Peace Policy Resolution Resolutions Platform Facility Mechanism Agenda'.split(
    ' ',
  ),
);
