import { BODY_OPENERS, DEFINITE_HEADS, LEGAL_FORMS } from '../resources/organisation-words';
import { draftOf, type EntityDraft, mentionOf } from './entity-draft';
import type { NameMap } from './name-map';
import type { Token } from './token';

/** "the Commission" for the one body of the text that is a commission; a body the text calls by nothing else is new. */
export function addDefiniteMentions(tokens: readonly Token[], map: NameMap, text: string): EntityDraft[] {
  const heads = new Map<string, Set<EntityDraft>>();
  for (const name of map.names) {
    const draft = map.drafts.get(name);
    if (name.type !== 'organisation' || !draft || name.to - name.from < 2) continue;
    const isCompany = LEGAL_FORMS.has(tokens[name.to - 1]?.text ?? '');
    for (const head of [...headsOf(tokens, name.from, name.to), ...(isCompany ? ['company'] : [])])
      heads.set(head, (heads.get(head) ?? new Set()).add(draft));
  }
  const fresh = new Map<string, EntityDraft>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.capital || !DEFINITE_HEADS.has(token.lower) || (map.at[at] ?? -1) >= 0 || token.casing !== 'prose')
      continue;
    if (!isDefinite(tokens, at)) continue;
    const known = [...(heads.get(token.lower) ?? [])];
    const draft =
      known.length > 0 ? nearest(known, token.begin) : STANDALONE.has(token.lower) ? freshDraft(fresh, token) : null;
    if (!draft) continue;
    const kind = known.length > 0 ? 'definite' : 'name';
    mentionOf(
      draft,
      { begin: token.begin, end: token.end, kind, rule: 'definite-head' },
      text.slice(token.begin, token.end),
    );
  }
  return [...fresh.values()];
}

/** Bodies that are known by the bare word where they sit. */
const STANDALONE: ReadonlySet<string> = new Set(
  'parliament council commission coalition government senate congress assembly committee'.split(' '),
);

function freshDraft(fresh: Map<string, EntityDraft>, token: Token): EntityDraft | null {
  const draft = fresh.get(token.lower) ?? draftOf('organisation', token.text);
  draft.strength = 0.8;
  fresh.set(token.lower, draft);
  return draft;
}

function headsOf(tokens: readonly Token[], from: number, to: number): string[] {
  const last = tokens[to - 1]?.lower ?? '';
  const found = DEFINITE_HEADS.has(last) ? [last] : [];
  for (let at = from + 1; at < to; at += 1) {
    const before = tokens[at - 1];
    if (
      (tokens[at]?.text === 'of' || tokens[at]?.text === 'for' || tokens[at]?.text === 'to') &&
      before &&
      BODY_OPENERS.has(before.lower)
    ) {
      found.push(before.lower);
      break;
    }
  }
  return found.filter((head) => DEFINITE_HEADS.has(head));
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.line === token?.line && (after?.capital || after?.text === 'of' || after?.text === 'for')) return false;
  if (before?.line !== token?.line) return token?.lower === 'parliament';
  return before?.lower === 'the' || (token?.lower === 'parliament' && before?.capital !== true);
}

/** Of several, the one mentioned last before the word; where all come later, the first. */
function nearest(drafts: readonly EntityDraft[], begin: number): EntityDraft | null {
  let best: EntityDraft | null = null;
  let at = -1;
  for (const draft of drafts) {
    const last = lastBefore(draft, begin);
    if (!best || last > at) {
      best = draft;
      at = last;
    }
  }
  return best;
}

/** Mentions stand in order, those found here at the end. */
function lastBefore({ mentions }: EntityDraft, begin: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.begin ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.begin ?? -1;
}
