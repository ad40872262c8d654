import { BODY_OPENERS, LEGAL_FORMS } from '../resources/organisation-words';
import { draftOf, type EntityDraft, mentionOf } from './entity-draft';
import { knownName } from './gazetteer';
import { isDemonym } from './lexicon';
import { isAcronym, keyOf, type NameMemory, type NameSpan } from './name-memory';
import type { Token } from './token';

/** One draft for each body and each place: long form, acronym, short form. */
export function gatherBodies(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  memory: NameMemory,
  text: string,
): Map<NameSpan, EntityDraft> {
  const drafts = new Map<NameSpan, EntityDraft>();
  const byKey = new Map<string, EntityDraft>();
  // Long names first, so that the short ones find them wherever they stand.
  const order = [...names].sort((a, b) => Math.min(2, b.to - b.from) - Math.min(2, a.to - a.from) || a.from - b.from);
  for (const span of order) {
    const words = tokens.slice(span.from, span.to);
    const keys = keysOf(words, tokens, memory).map((key) => `${span.type} ${key}`);
    const begin = words[0]?.begin ?? 0;
    const end = words.at(-1)?.end ?? begin;
    const surface = text.slice(begin, end);
    let draft = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    if (!draft) {
      draft = draftOf(span.type, canonicalOf(words) ?? surface);
      draft.ids = knownName(keyOf(words))?.ids ?? {};
      if (span.type === 'organisation') enterShortForms(byKey, words, draft);
    }
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, draft);
    draft.strength = Math.max(draft.strength, span.score / words.length);
    const [first] = words;
    const kind = words.length === 1 && first && (first.form === 'acronym' || isDotted(first.text)) ? 'acronym' : 'name';
    mentionOf(draft, { begin, end, kind, rule: span.rule }, surface);
    drafts.set(span, draft);
  }
  for (const draft of new Set(drafts.values())) draft.mentions.sort((a, b) => a.begin - b.begin);
  return drafts;
}

function isDotted(text: string): boolean {
  return /^(?:\p{Lu}\.){2,}$/u.test(text);
}

/** All names under which the same body may stand in the list, the surest first. */
function keysOf(words: readonly Token[], tokens: readonly Token[], memory: NameMemory): string[] {
  const key = keyOf(words);
  const canonical = knownName(key)?.canonical;
  const [first] = words;
  const explained = words.length === 1 && first ? memory.acronyms.get(first.text) : undefined;
  const longForm = explained && explained.type !== 'other' ? keyOf(tokens.slice(explained.from, explained.to)) : null;
  const all = [canonical, longForm, longForm === null ? null : knownName(longForm)?.canonical, key, plainForm(words)];
  return [
    ...new Set(
      all
        .filter((each) => each !== null && each !== undefined)
        .map((each) => (isAcronym(each) ? each : each.toLowerCase())),
    ),
  ];
}

/** "U.S. Department of Justice", "Department of Justice" and "Justice Department" are one department. */
function plainForm(words: readonly Token[]): string | null {
  let bare = words.filter(({ text }) => text !== ',' && !LEGAL_FORMS.has(text));
  const [first] = bare;
  if (first && bare.length > 2 && (knownName(first.text)?.rule === 'country' || isDemonym(first.text)))
    bare = bare.slice(1);
  const [head, of] = bare;
  if (head && of?.text === 'of' && /^(?:department|ministry)$/.test(head.lower))
    return `${keyOf(bare.slice(2))} ${head.lower}`.toLowerCase();
  return bare.length > 0 && (bare.length > 1 || bare.length < words.length) ? keyOf(bare).toLowerCase() : null;
}

function enterShortForms(byKey: Map<string, EntityDraft>, words: readonly Token[], draft: EntityDraft): void {
  const bare = words.filter(({ text }) => !LEGAL_FORMS.has(text) && text !== ',');
  const [first] = bare;
  if (
    words.length > 1 &&
    first &&
    !first.common &&
    !isDemonym(first.text) &&
    !knownName(first.text) &&
    first.text.length > 2 &&
    !BODY_OPENERS.has(first.lower)
  ) {
    const key = `organisation ${isAcronym(first.text) ? first.text : first.lower}`;
    if (!byKey.has(key)) byKey.set(key, draft);
  }
}

function canonicalOf(words: readonly Token[]): string | null {
  return knownName(keyOf(words))?.canonical ?? null;
}
