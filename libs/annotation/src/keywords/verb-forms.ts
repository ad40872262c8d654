import { IRREGULAR_PASTS, NOUNS_LIKE_VERBS, VERB_BASES } from '../resources/keyword-words';

const FORMS: ReadonlySet<string> = verbForms();
/** Base forms and third persons that are nouns as well: "support", "plans". */
const NOUN_FORMS: ReadonlySet<string> = new Set([...NOUNS_LIKE_VERBS].flatMap((noun) => [noun, thirdPerson(noun)]));

/** A word that is a verb wherever it stands: "announces", "provide", "strengthening", "adopted". */
export function isVerbForm(word: string): boolean {
  if (NOUN_FORMS.has(word)) return false;
  if (FORMS.has(word) || IRREGULAR_PASTS.has(word)) return true;
  return word.length > 4 && /(?:[^e]ed|ing)$/.test(word);
}

/** A word that is a verb or a noun: what stands around it decides. */
export function mayBeVerb(word: string): boolean {
  return NOUN_FORMS.has(word) && (FORMS.has(word) || word.endsWith('s'));
}

function verbForms(): Set<string> {
  const forms = new Set<string>();
  for (const base of VERB_BASES) {
    const stem = base.replace(/e$/, '');
    forms.add(base).add(thirdPerson(base)).add(`${stem}ing`).add(past(base, stem));
  }
  return forms;
}

function thirdPerson(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function past(base: string, stem: string): string {
  return /[^aeou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
}
