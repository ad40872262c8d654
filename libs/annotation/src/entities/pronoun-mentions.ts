import { type EntityDraft, mentionOf } from './entity-draft';
import type { Token } from './token';
import type { Line } from './tokens';

const REACH = 3;

/** "He" and "she" for the only person of the last sentences who may be meant; in doubt for nobody. */
export function addPronounMentions(
  tokens: readonly Token[],
  lines: readonly Line[],
  people: readonly EntityDraft[],
  text: string,
): void {
  const seen = people
    .flatMap((draft) => draft.mentions.map(({ begin }) => ({ begin, draft })))
    .sort((a, b) => a.begin - b.begin);
  let next = 0;
  const recent: { line: number; draft: EntityDraft }[] = [];
  for (const [index, line] of lines.entries()) {
    let quoted = false;
    for (let at = line.first; at < line.end; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      while (next < seen.length && (seen[next]?.begin ?? 0) <= token.begin) {
        recent.push({ line: index, draft: (seen[next] as { draft: EntityDraft }).draft });
        next += 1;
      }
      if (token.text === '“' || token.text === '"') quoted = token.text === '"' ? !quoted : true;
      if (token.text === '”') quoted = false;
      if (quoted || (token.lower !== 'he' && token.lower !== 'she')) continue;
      const draft = onlyOne(recent, index, token.lower === 'he' ? 'male' : 'female');
      if (!draft) continue;
      mentionOf(
        draft,
        { begin: token.begin, end: token.end, kind: 'pronoun', rule: 'pronoun' },
        text.slice(token.begin, token.end),
      );
      recent.push({ line: index, draft });
    }
  }
}

function onlyOne(
  recent: readonly { line: number; draft: EntityDraft }[],
  line: number,
  gender: 'male' | 'female',
): EntityDraft | null {
  let found: EntityDraft | null = null;
  for (let at = recent.length - 1; at >= 0 && at > recent.length - 40; at -= 1) {
    const each = recent[at];
    if (!each || line - each.line > REACH) break;
    const fits = each.draft.gender === null || each.draft.gender === 'either' || each.draft.gender === gender;
    if (!fits) continue;
    if (found && found !== each.draft) return null;
    found = each.draft;
  }
  return found;
}
