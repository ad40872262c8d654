/** Words come again and again, in one text as in the next; folding one costs a dozen patterns. */
const folded = new Map<string, string>();
const MAX_KEPT = 20_000;
const LONGEST_KEPT = 32;

/** One form for plural, possessive and British or American spelling. Wrong here and there, and the same on both sides. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const form = american(
    singular(
      word
        .toLowerCase()
        .replace(/['’](?:s|)$/, '')
        .replaceAll('’', "'"),
    ),
  );
  if (word.length > LONGEST_KEPT) return form;
  if (folded.size >= MAX_KEPT) folded.clear();
  folded.set(word, form);
  return form;
}

/** The letters as they stand, without the full stops of an abbreviation and the ending of the possessive: "U.S.", "CIS's". */
export function lettersOf(word: string): string {
  const stem = word.replace(/['’](?:[sS]|)$/, '');
  return /\p{L}/u.test(stem) ? stem.replaceAll('.', '') : stem;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ics|news)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|[^aeo]us)es$/.test(word) || (word.endsWith('oes') && word.length > 5)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const OUR = /(lab|harb|behavi|neighb|hon|fav|col|hum|rum|arm|vap|tum|endeav|flav|sav|vig|rig|glam|parl)our/;
const RE = /^(.*)(cent|theat|met|lit|fib|cali|spect)re$/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/is(e|ed|er|ing)$/, 'iz$1'],
  [/ys(e|ed|er|ing)$/, 'yz$1'],
  [/ence$/, 'ense'],
  [/ll(ed|ing|er|or)$/, 'l$1'],
];
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/programme/, 'program'],
  [/jewellery/, 'jewelry'],
  [/aluminium/, 'aluminum'],
  [/artefact/, 'artifact'],
  [/(p|orthop|encyclop|arch|pal)ae/, '$1e'],
  [/(h|an|gyn)ae/, '$1e'],
  [/leukaem/, 'leukem'],
];

/** Most words have nothing that is spelt in two ways: one look spares them the rest. */
const MAY_BE_BRITISH = /our|re$|is[aei]|ys[ei]|ence$|ll(?:ed|ing|er|or)$|ae|programme|jewellery|aluminium|artefact/;

function american(word: string): string {
  if (word.length < 5 || !MAY_BE_BRITISH.test(word)) return word;
  let form = word.replace(OUR, '$1or').replace(RE, '$1$2er');
  for (const [british, plain] of WORDS) form = form.replace(british, plain);
  for (const [british, plain] of ENDINGS) form = form.replace(british, plain);
  return form;
}
