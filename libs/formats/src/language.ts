const TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const RIGHT_TO_LEFT_LANGUAGES = new Set('ar arc ckb dv fa he nqo ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '));

/** The tag if it is one (BCP 47). */
export const languageTag = (tag: string | null | undefined): string | null => (tag && TAG.test(tag) ? tag : null);

/** The way a language is written: its script says so, else the language. */
export function directionOf(tag: string | null): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = (tag ?? '').toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT_LANGUAGES.has(language);
  return isRightToLeft ? 'rtl' : 'ltr';
}
