import { NAME_SUFFIXES } from '../resources/given-names';
import { HONORIFICS, POST_HEADS, POST_OPENERS, RANKS } from '../resources/title-words';
import type { DraftRole, EntityDraft } from './entity-draft';
import { isDemonym, isSmallWord } from './lexicon';
import type { NameMap } from './name-map';
import type { NameSpan } from './name-memory';
import { bodyOf } from './role-organisation';
import type { Token } from './token';

const LONGEST_TITLE = 18;
const JOINERS: ReadonlySet<string> = new Set('of for the and to on in & de'.split(' '));

/** What somebody is or does, and no office. */
const TRADES: ReadonlySet<string> = new Set(
  'striker midfielder defender winger goalkeeper batsman bowler pitcher quarterback seed opener champion player veteran favourite favorite winner analyst economist strategist trader dealer broker expert specialist author writer poet novelist playwright historian singer musician composer pianist violinist guitarist rapper artist painter sculptor photographer designer actor actress filmmaker philosopher physicist chemist biologist mathematician student activist dissident rebel warlord guerrilla militant gunman suspect defendant victim survivor farmer businessman businesswoman tycoon magnate investor financier brother sister son daughter wife husband mother father uncle aunt nephew niece cousin widow grandson grandfather grandmother boxer golfer cyclist sprinter footballer cricketer rider jockey driver official lawyer doctor nurse teacher engineer scientist researcher politician statesman strongman dictator astronaut cosmonaut pilot laureate skipper candidate nominee successor predecessor incumbent'.split(
    ' ',
  ),
);

/** Ranks that are offices as well. */
const OFFICES: ReadonlySet<string> = new Set(
  'commander chief officer deputy inspector sheriff superintendent marshal agent specialist private vice master'.split(
    ' ',
  ),
);

/** Offices that end in a word which is else a rank. */
const GENERALS: ReadonlySet<string> = new Set(
  'attorney secretary director solicitor consul governor auditor inspector adjutant surgeon'.split(' '),
);

/** The posts a text gives a person, before the name or behind a comma after it. */
export function addRoles(tokens: readonly Token[], map: NameMap, text: string): void {
  for (const name of map.names) {
    if (name.type !== 'person') continue;
    const draft = map.drafts.get(name);
    if (!draft) continue;
    const before = titleBefore(tokens, map, name);
    const spans = [...(before ? [before] : []), ...titlesAfter(tokens, map, name), ...titleBelow(tokens, map, name)];
    const roles = spans.map(([from, to]) => roleOf(tokens, map, from, to, name, text));
    for (const role of sharing(roles, text)) addRole(draft, role);
  }
}

/** "Founder and Chief Executive of Ada": both of Ada. */
function sharing(roles: readonly (DraftRole | null)[], text: string): (DraftRole | null)[] {
  return roles.map((role, index) => {
    const next = roles[index + 1];
    if (!role || !next || role.organisation || !/^ and $/.test(text.slice(role.end, next.begin))) return role;
    return { ...role, organisation: next.organisation };
  });
}

function addRole(draft: EntityDraft, role: DraftRole | null): void {
  if (!role) return;
  draft.rolesAt.push({ begin: role.begin, end: role.end });
  if (!draft.roles.some(({ title }) => title === role.title)) draft.roles.push(role);
}

function titleBefore(tokens: readonly Token[], map: NameMap, { from }: NameSpan): [number, number] | null {
  const line = tokens[from]?.line;
  let end = from;
  while (end > 0 && isAddress(tokens[end - 1], tokens[end - 2]) && tokens[end - 1]?.line === line) end -= 1;
  const comma = tokens[end - 1]?.text === ',' && tokens[end - 1]?.line === line;
  if (comma) end -= 1;
  let begin = end;
  let head = false;
  while (begin > 0 && end - begin < LONGEST_TITLE && tokens[begin - 1]?.line === line) {
    const token = tokens[begin - 1];
    if (!token || !belongsToTitle(tokens, map, begin - 1)) break;
    if (POST_HEADS.has(token.lower)) head = true;
    begin -= 1;
  }
  if (JOINERS.has(tokens[end - 1]?.lower ?? '')) return null;
  while (begin < end && trims(tokens[begin])) begin += 1;
  if (!head || begin >= end || (comma && !opensTitle(tokens, begin, end))) return null;
  return [begin, end];
}

/** Behind a comma only a whole title counts: "Minister for the Middle East, Tobias Ellwood,". */
function opensTitle(tokens: readonly Token[], begin: number, end: number): boolean {
  return tokens.slice(begin, end).some(({ lower, capital }) => capital && POST_HEADS.has(lower));
}

function isAddress(token: Token | undefined, before: Token | undefined): boolean {
  if (token?.text === 'General' && before && GENERALS.has(before.lower)) return false;
  return token !== undefined && (HONORIFICS.has(token.text) || (RANKS.has(token.text) && !OFFICES.has(token.lower)));
}

function trims(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (JOINERS.has(token.lower) || isSmallWord(token.lower) || !token.word) &&
    !POST_HEADS.has(token.lower)
  );
}

function belongsToTitle(tokens: readonly Token[], map: NameMap, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const name = map.names[map.at[at] ?? -1];
  if (name) return name.type !== 'person';
  if (POST_HEADS.has(token.lower) || POST_OPENERS.has(token.lower) || isDemonym(token.text)) return true;
  if (JOINERS.has(token.lower)) return !token.opens;
  return token.capital && token.casing === 'prose' && !isSmallWord(token.lower);
}

function titlesAfter(tokens: readonly Token[], map: NameMap, { to }: NameSpan): [number, number][] {
  const line = tokens[to]?.line;
  let at = to;
  if (NAME_SUFFIXES.has(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.text !== ',' || tokens[at]?.line !== line || line !== tokens[to - 1]?.line) return [];
  at += 1;
  while (
    /^(?:the|a|an|his|her|its|their|our|who|is|former|then|currently|also)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at]?.lower !== 'former'
  )
    at += 1;
  const titles: [number, number][] = [];
  let begin = at;
  let head = false;
  for (; at - begin < LONGEST_TITLE && tokens[at]?.line === line; at += 1) {
    const token = tokens[at];
    const explains = /^(?:of|for)$/.test(tokens[at - 1]?.lower ?? '') && token?.word === true && at - 1 > begin && head;
    if (!token || !(belongsToTitle(tokens, map, at) || explains)) break;
    if (token.lower === 'and' && head && postIsNear(tokens, map, at + 1)) {
      titles.push([begin, at]);
      begin = at + 1;
      head = false;
    } else if (POST_HEADS.has(token.lower)) head = true;
  }
  if (head) titles.push([begin, at]);
  return titles
    .map(([from, end]): [number, number] => [from, trimmedEnd(tokens, from, end)])
    .filter(([from, end]) => end > from);
}

/** A name on a line of its own, and the post on the next: how contacts are listed. */
function titleBelow(tokens: readonly Token[], map: NameMap, { from, to }: NameSpan): [number, number][] {
  const line = tokens[from]?.line ?? 0;
  if (tokens[from - 1]?.line === line || tokens[to]?.line !== line + 1) return [];
  let end = to;
  let head = false;
  for (; tokens[end]?.line === line + 1; end += 1) {
    const token = tokens[end];
    if (!token?.capital || end - to > 8 || !belongsToTitle(tokens, map, end)) return [];
    if (POST_HEADS.has(token.lower)) head = true;
  }
  return head ? [[to, end]] : [];
}

function postIsNear(tokens: readonly Token[], map: NameMap, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (!token || map.names[map.at[at] ?? -1]?.type === 'place') return false;
    if (POST_HEADS.has(token.lower)) return true;
    if (JOINERS.has(token.lower) && token.lower !== 'the') return false;
  }
  return false;
}

function trimmedEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && JOINERS.has(tokens[at - 1]?.lower ?? '')) at -= 1;
  return at;
}

function roleOf(
  tokens: readonly Token[],
  map: NameMap,
  from: number,
  to: number,
  name: NameSpan,
  text: string,
): DraftRole | null {
  const first = tokens[afterOwner(tokens, map, from, to)];
  const last = tokens[to - 1];
  const core = coreOf(tokens, map, from, to);
  if (!first || !last || core === null || TRADES.has(core.slice(core.lastIndexOf(' ') + 1))) return null;
  // A trade or a kinship is no office: "striker", "brother", "analyst".
  const title = text.slice(first.begin, last.end);
  return { title, begin: first.begin, end: last.end, core, organisation: bodyOf(tokens, map, [from, to], name) };
}

/** "Ada TV's Chief Editor" is Chief Editor, of Ada TV. */
function afterOwner(tokens: readonly Token[], map: NameMap, from: number, to: number): number {
  const owner = map.names[map.at[from] ?? -1];
  if (owner?.type !== 'organisation' || owner.to >= to || !tokens[owner.to - 1]?.possessive) return from;
  return POST_HEADS.has(tokens[to - 1]?.lower ?? '') && (map.at[owner.to] ?? -1) < 0 ? owner.to : from;
}

/** The words of the post itself, without the body before it and what it is for behind it. */
function coreOf(tokens: readonly Token[], map: NameMap, from: number, to: number): string | null {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (POST_HEADS.has(token.lower) && (map.at[at] ?? -1) < 0) end = at + 1;
    else if (end > from && JOINERS.has(token.lower)) break;
  }
  let begin = end;
  while (begin > from && (map.at[begin - 1] ?? -1) < 0) {
    const token = tokens[begin - 1];
    if (!token?.word || isDemonym(token.text) || JOINERS.has(token.lower)) break;
    begin -= 1;
  }
  if (end <= begin) return null;
  return tokens
    .slice(begin, end)
    .map(({ lower }) => lower)
    .join(' ');
}
