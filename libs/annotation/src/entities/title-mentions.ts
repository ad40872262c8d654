import { POST_HEADS } from '../resources/title-words';
import { type EntityDraft, mentionOf } from './entity-draft';
import type { NameMap } from './name-map';
import type { Token } from './token';

const LONGEST_CORE = 6;

/** "the Minister", "Deputy Secretary-General said": a title that stands for the one who bears it. */
export function addTitleMentions(
  tokens: readonly Token[],
  map: NameMap,
  people: readonly EntityDraft[],
  text: string,
): void {
  const bearers = new Map<string, Set<EntityDraft>>();
  for (const draft of people) {
    for (const { core } of draft.roles) {
      for (const form of formsOf(core)) bearers.set(form, (bearers.get(form) ?? new Set()).add(draft));
    }
  }
  if (bearers.size === 0) return;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = titleAt(tokens, map, bearers, at);
    if (!found) continue;
    const [begin, end, draft] = found;
    const first = tokens[begin];
    const last = tokens[end - 1];
    if (!first || !last || draft.rolesAt.some((role) => role.begin <= first.begin && last.end <= role.end)) continue;
    mentionOf(
      draft,
      { begin: first.begin, end: last.end, kind: 'title', rule: 'title' },
      text.slice(first.begin, last.end),
    );
    at = end - 1;
  }
}

/** A whole title, and its last word: "defense secretary", "secretary". */
function formsOf(core: string): string[] {
  const last = core.slice(core.lastIndexOf(' ') + 1);
  return last === core ? [core] : [core, last];
}

function titleAt(
  tokens: readonly Token[],
  map: NameMap,
  bearers: ReadonlyMap<string, ReadonlySet<EntityDraft>>,
  at: number,
): [number, number, EntityDraft] | null {
  const token = tokens[at];
  if (!token?.word || (map.at[at] ?? -1) >= 0) return null;
  const the = token.lower === 'the';
  if (!the && !(token.opens && token.capital)) return null;
  const from = the ? at + 1 : at;
  for (let length = LONGEST_CORE; length > 0; length -= 1) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || words.some(({ line }) => line !== token.line)) continue;
    if (!POST_HEADS.has(words.at(-1)?.lower ?? '') || (!the && length < 2)) continue;
    const drafts = bearers.get(words.map(({ lower }) => lower).join(' '));
    if (drafts?.size !== 1 || !standsAlone(tokens, map, from + length)) continue;
    const [draft] = drafts;
    return draft ? [at, from + length, draft] : null;
  }
  return null;
}

/** No name and no "of X" follows, which would be another's title. */
function standsAlone(tokens: readonly Token[], map: NameMap, end: number): boolean {
  const next = tokens[end];
  if (next?.line !== tokens[end - 1]?.line || next === undefined) return true;
  if (next.text === ',' && map.names[map.at[end + 1] ?? -1]?.type === 'person') return false;
  if ((map.at[end] ?? -1) >= 0 || next.lower === 'of' || next.lower === 'for' || next.capital) return false;
  return true;
}

/** Index of the token at the offset, or of the next one. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MAX_TITLES = 60;

/** A whole title that stands elsewhere without a name: "Minister for the Middle East condemns attack". */
export function addWholeTitles(
  tokens: readonly Token[],
  map: NameMap,
  people: readonly EntityDraft[],
  text: string,
): void {
  const titles = new Map<string, EntityDraft | null>();
  for (const draft of people) {
    for (const { title } of draft.roles)
      titles.set(title, titles.has(title) && titles.get(title) !== draft ? null : draft);
  }
  for (const [title, draft] of [...titles].slice(0, MAX_TITLES)) {
    if (!draft || !title.includes(' ') || !/\p{Lu}/u.test(title)) continue;
    for (let begin = text.indexOf(title); begin >= 0; begin = text.indexOf(title, begin + title.length)) {
      const end = begin + title.length;
      const last = tokenAt(tokens, end - 1);
      const isWhole = tokens[last]?.end === end && tokens[tokenAt(tokens, begin)]?.begin === begin;
      if (
        !isWhole ||
        !standsAlone(tokens, map, last + 1) ||
        draft.mentions.some((each) => each.begin < end && begin < each.end)
      )
        continue;
      if (draft.rolesAt.some((role) => role.begin < end && begin < role.end && standsBeside(draft, role))) continue;
      if (people.some((other) => other !== draft && other.rolesAt.some((role) => role.begin < end && begin < role.end)))
        continue;
      mentionOf(draft, { begin, end, kind: 'title', rule: 'whole-title' }, title);
    }
  }
}

/** The title stands with the name it gives the post to. */
function standsBeside(draft: EntityDraft, role: { begin: number; end: number }): boolean {
  return draft.mentions.some(
    ({ begin, end }) => (begin >= role.end && begin - role.end < 30) || (end <= role.begin && role.begin - end < 12),
  );
}
