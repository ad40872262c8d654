import { NAME_JOINERS } from '../resources/given-names';
import { ACRONYMS_OF_OTHER_THINGS } from '../resources/organisation-names';
import {
  BODY_HEADS,
  BODY_OPENERS,
  CHAIN_JOINERS,
  DEFINITE_HEADS,
  LEGAL_FORMS,
  OTHER_HEADS,
} from '../resources/organisation-words';
import { PLACE_HEADS, US_STATE_CODES } from '../resources/place-names';
import { HONORIFICS, POST_HEADS, POST_OPENERS, RANKS } from '../resources/title-words';
import { knownName } from './gazetteer';
import { isListedFamilyName } from './lexicon';
import type { Run, Shape } from './name-shape';
import type { Token } from './token';

const LONGEST = 12;
/** Heads that stand in many names of other things; a name that ends in one needs more than ordinary words. */
const WEAK_HEADS: ReadonlySet<string> = new Set(
  'house post times group groups team force energy power watch front unit units express capital station house journal mission works stores center centre centers centres front press health services service project resources gas oil steel stage energy systems solutions network networks school library museum legal retail brands labs television radio tv guard church wing marine marines command office offices exchange initiative fund funds music brothers sports union united rangers post records pictures entertainment magazine'.split(
    ' ',
  ),
);
/** Posts that open names of bodies: "Executive Committee", "General Assembly". */
const OF_BODIES: ReadonlySet<string> = new Set(
  'executive general chief attorney judicial king queen student teacher justice governor sheriff high'.split(' '),
);
const NUMBERED_UNITS: ReadonlySet<string> = new Set(
  'force group wing regiment battalion squadron division brigade fleet channel radio studio section schalke'.split(' '),
);
const NEEDS_NAME: ReadonlySet<string> = new Set(
  'financial international united national executive general health power energy medical dental legal music house post times training electric chemical aviation'.split(
    ' ',
  ),
);
const COMPANY_ENDINGS =
  /\p{Ll}(?:group|soft|tech|bank|corp|pharma|media|tel|com|ware|bio|systems|labs|works|jet|gas|neft|bras|sys|net|tronics|chem|invest|air|motors)$/u;
const NUMBERED = /^(?:\d{1,3}|\d{1,4}(?:st|nd|rd|th)|1860|[IVX]{1,5})$/;

/** How much the words themselves look like the name of a body. */
export function bodyShape(run: Run): Shape | null {
  const { tokens, from, to } = run;
  const first = tokens[from];
  const last = tokens[to - 1];
  const length = to - from;
  if (!first || !last || length > LONGEST || !isEdge(first, true) || !isEdge(last, false)) return null;
  if (length === 1) return singleWord(first);
  if (HONORIFICS.has(first.text) && first.text !== 'Saint' && !isOwner(first)) return null;
  if (first.small || last.small) return null;
  if (last.number && !NUMBERED_UNITS.has(tokens[to - 2]?.lower ?? '') && tokens[to - 2]?.form !== 'acronym')
    return null;
  // "Union of Ports Plus" is a format of the union, not the union.
  if (last.text === 'Plus') return null;
  const chain = chainAt(tokens, from, to);
  if (chain === 'broken') return null;
  if (chain !== 'none') return chained(run, chain);
  return LEGAL_FORMS.has(last.text) && !(BODY_HEADS.has(last.lower) && last.common) ? legal(run) : headed(run);
}

function isEdge(token: Token, isFirst: boolean): boolean {
  return (
    token.capital ||
    (isFirst && token.number && NUMBERED.test(token.text)) ||
    (!isFirst && token.number && token.text.length <= 3) ||
    LEGAL_FORMS.has(token.text)
  );
}

function singleWord(token: Token): Shape | null {
  const { text, form } = token;
  if (token.label || token.demonym || HONORIFICS.has(text) || RANKS.has(text) || token.small) return null;
  if (LEGAL_FORMS.has(text) && text !== 'Group') return null;
  if (POST_HEADS.has(token.lower) || POST_OPENERS.has(token.lower) || OTHER_HEADS.has(text)) return null;
  if (form === 'acronym') {
    if (text.length < 2 || text.length > 10 || ACRONYMS_OF_OTHER_THINGS.has(text) || token.casing === 'capitals')
      return null;
    if (!/^[\p{Lu}&.-]{2,10}s?$/u.test(text) || US_STATE_CODES.has(text) || /^\p{Lu}\.$/u.test(text)) return null;
    return { type: 'organisation', score: acronymScore(token), rule: 'body-acronym' };
  }
  if (ACRONYMS_OF_OTHER_THINGS.has(text)) return null;
  if (
    form === 'mixed' &&
    !/^\p{Ll}(?!\p{Lu}\p{Ll})/u.test(text) &&
    !/^(?:Mc|Mac|De|Di|La|Le|O['’]|D['’]|al-|Al-)/.test(text)
  ) {
    return { type: 'organisation', score: 0.6, rule: 'body-mixed' };
  }
  // "the Commission" is no name: it takes up a body named before.
  if (token.common || !token.capital || DEFINITE_HEADS.has(token.lower)) return null;
  return {
    type: 'organisation',
    score: COMPANY_ENDINGS.test(text) ? 0.6 : 0.22,
    rule: COMPANY_ENDINGS.test(text) ? 'body-ending' : 'body-alone',
  };
}

/** A long word in capitals is more often a word, a brand or a code than a body. */
function acronymScore({ text, common }: Token): number {
  if (common || /\d|\./.test(text)) return 0.1;
  if (text.length >= 6) return 0.22;
  return text.length === 2 ? 0.45 : 0.7;
}

/** "People's", "King's", "Lord's": the owner belongs to the name. */
function isOwner({ lower, possessive }: Token): boolean {
  return (
    possessive &&
    /^(?:people|king|queen|lord|lady|prince|princess|children|women|men|teacher|worker|farmer|saint|christ|trinity)s?$/.test(
      lower,
    )
  );
}

/** Where "of" or "for" stands in "Ministry of X and Y"; `broken` when small words join what is no chain. */
function chainAt(tokens: readonly Token[], from: number, to: number): number | 'none' | 'broken' {
  let chain: number | 'none' = 'none';
  for (let at = from + 1; at < to - 1; at += 1) {
    const token = tokens[at];
    if (!token) return 'broken';
    if (token.capital || token.number) continue;
    if (LEGAL_FORMS.has(tokens[at + 1]?.text ?? '') || NAME_JOINERS.has(token.text)) continue;
    if (!CHAIN_JOINERS.has(token.text) && token.text !== ',') return 'broken';
    if (token.text === 'in' && tokens[at - 1]?.lower === 'mission' && to - at === 2) {
      chain = at;
      continue;
    }
    if (token.text === 'in' || token.text === 'to') return 'broken';
    if (token.text === '&') continue;
    if (chain !== 'none') continue;
    const opener = tokens[at - 1];
    const isOpener = opener !== undefined && BODY_OPENERS.has(opener.lower) && opener.capital;
    if (token.text === 'and' || token.text === ',') {
      if (isHeadedSeries(tokens, from, to)) continue;
      return 'broken';
    }
    if (!isOpener) return 'broken';
    if (token.text === 'for' && tokens[at + 1]?.text === 'the' && BODY_HEADS.has(tokens[to - 1]?.lower ?? ''))
      return 'broken';
    chain = at;
  }
  return chain;
}

/** "Food and Drug Administration": ordinary words on both sides, and a head at the end. */
function isHeadedSeries(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  if (!last || !BODY_HEADS.has(last.lower) || last.lower === 'government' || last.lower === 'navy') return false;
  let ands = 0;
  for (let at = from; at < to - 1; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (token.text === 'and' || token.text === ',') {
      ands += 1;
      const before = tokens[at - 1];
      const after = tokens[at + 1];
      if (!before || !after || !before.ordinary || !after.ordinary || BODY_HEADS.has(before.lower)) return false;
    }
  }
  return ands <= 2 && !(tokens[from]?.opens === true && tokens[from]?.common === true && tokens[from]?.lower === 'the');
}

function isPlainWord({ common, given, text, form }: Token): boolean {
  return common || (form === 'plain' && !given && !isListedFamilyName(text) && !knownName(text));
}

function chained({ tokens, from, to }: Run, chain: number): Shape | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) return null;
    if (at > chain && BODY_OPENERS.has(token.lower) && token.capital && tokens[at - 1]?.text === 'and') return null;
    if (at > chain && HONORIFICS.has(token.text)) return null;
    if (at > chain && (token.text === 'and' || token.text === ',') && !seriesGoesOn(tokens, at, to)) return null;
  }
  for (let at = from; at < chain - 1; at += 1) {
    const token = tokens[at];
    if (!token || (POST_HEADS.has(token.lower) && !OF_BODIES.has(token.lower))) return null;
  }
  const last = tokens[to - 1];
  if (
    last?.label &&
    !/^(?:State|States|Government|Education|Members?|Ministers|Group|Speaker|Press|Media|Women|Men)$/.test(last.text)
  )
    return null;
  return { type: 'organisation', score: 1.15 * (to - from), rule: 'body-chain' };
}

/** "Economy and Tourism": what "and" joins inside a chain is an ordinary word on both sides. */
function seriesGoesOn(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  let next = tokens[at + 1];
  if (tokens[at]?.text === ',' && next?.text === 'and') next = tokens[at + 2];
  if (!before || !next || at + 1 >= to) return false;
  return isPlainWord(before) && isPlainWord(next) && next.capital;
}

function legal({ tokens, from, to }: Run): Shape | null {
  const first = tokens[from];
  if (!first || (first.opens && first.common && to - from < 3)) return null;
  const hasName = tokens.slice(from, to - 1).some((token) => token.capital && !LEGAL_FORMS.has(token.text));
  return hasName ? { type: 'organisation', score: 1.3 * (to - from), rule: 'body-legal' } : null;
}

function headed({ tokens, from, to }: Run): Shape | null {
  const length = to - from;
  const numbered = tokens[to - 1]?.number === true;
  const last = tokens[numbered ? to - 2 : to - 1];
  const first = tokens[from];
  if (!first || !last) return null;
  const before = tokens[to - 2];
  if (last.text === 'District' && before?.text === 'School' && length > 2)
    return { type: 'organisation', score: 1.2 * length, rule: 'body-head' };
  if (last.text === 'AI' && length === 2 && !first.common)
    return { type: 'organisation', score: 2.4, rule: 'body-head' };
  if (!BODY_HEADS.has(last.lower) && !BODY_HEADS.has(last.lower.slice(last.lower.lastIndexOf('-') + 1))) return null;
  if (
    first.label &&
    !/^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|State|Member|Prime|Press|First|Second|Third|Fourth|Fifth|Men|Women|Media|News|Government|English|French|German|Russian|Latin|Olympic|Chairman|Governor|Sun|Group|Official)$/.test(
      first.text,
    )
  )
    return null;
  let ordinary = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) return null;
    if (token.possessive && at < to - 2 && !(at === from && isOwner(token))) return null;
    if (
      at < to - 1 &&
      (OTHER_HEADS.has(token.text) || HONORIFICS.has(token.text)) &&
      at > from &&
      PLACE_HEADS.has(token.text)
    )
      return null;
    if (at < to - 1 && POST_HEADS.has(token.lower) && !OF_BODIES.has(token.lower)) return null;
    if (token.common) ordinary += 1;
  }
  if (first.opens && first.common && !first.demonym && length < 3 && WEAK_HEADS.has(last.lower)) return null;
  if (first.casing !== 'prose' && ordinary === length) return null;
  if (first.casing !== 'prose' && tokens.slice(from, to - 1).filter((token) => token.common).length > 2) return null;
  const next = tokens[to];
  if (next?.capital && next.line === last.line && POST_OPENERS.has(last.lower) && POST_HEADS.has(next.lower))
    return null;
  if (NEEDS_NAME.has(last.lower) && first.common) return null;
  const weak = WEAK_HEADS.has(last.lower);
  if (ordinary === length) return { type: 'organisation', score: (weak ? 0.75 : 1.05) * length, rule: 'body-head' };
  return { type: 'organisation', score: (weak ? 1.12 : 1.2) * length, rule: 'body-head' };
}
