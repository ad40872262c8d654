/** Writing systems, told apart by their letters. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
];

const KANA_WEIGHT = 4;

/** Scripts that, for a newsroom, belong to one language: the fallback for texts too short to measure. */
const SOLE_LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Grek: 'el',
  Hebr: 'he',
  Kana: 'ja',
  Hang: 'ko',
  Hani: 'zh',
  Thai: 'th',
  Geor: 'ka',
  Armn: 'hy',
  Beng: 'bn',
};

export const SCRIPT_OF_LANGUAGE: Readonly<Record<string, readonly string[]>> = byLanguage({
  Latn: 'en de fr es it pt nl sv da no nb nn fi is et lv lt pl cs sk sl hr bs sr hu ro sq tr az uz tk ca eu gl ga cy mt ms id tl vi sw af yo ku la lb',
  Cyrl: 'ru uk be bg mk sr kk ky tg mn tt uz',
  Arab: 'ar fa ur ku ps ug sd',
  Grek: 'el',
  Hebr: 'he yi',
  Kana: 'ja',
  Hang: 'ko',
  Hani: 'zh ja',
  Deva: 'hi mr ne',
  Beng: 'bn as',
  Thai: 'th',
  Geor: 'ka',
  Armn: 'hy',
});

/** The script most letters are in; kana decides for Japanese even where Han signs outnumber it. Null without letters. */
export function dominantScript(text: string): string | null {
  if (isPlainLatin(text)) return 'Latn';
  let best: string | null = null;
  let most = 0;
  for (const [name, letter] of SCRIPTS) {
    const count = (text.match(letter)?.length ?? 0) * (name === 'Kana' ? KANA_WEIGHT : 1);
    if (count > most) {
      most = count;
      best = name;
    }
  }
  return best;
}

/** So many ASCII letters that no other script can outnumber them: nearly every text, told without a pattern. */
function isPlainLatin(text: string): boolean {
  let latin = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) others += 1;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1;
  }
  return latin > 0 && latin >= others * KANA_WEIGHT;
}

/** The language a short text must be in by its letters alone; null where the script leaves it open. */
export function languageByLetters(script: string, text: string): { code: string; confidence: number } | null {
  const sole = SOLE_LANGUAGE_OF_SCRIPT[script];
  if (sole !== undefined) return { code: sole, confidence: 0.9 };
  if (script === 'Cyrl') {
    if (/[іїєґ]/i.test(text)) return { code: /ў/i.test(text) ? 'be' : 'uk', confidence: 0.8 };
    return /[ђћљњјѓќ]/i.test(text) ? null : { code: 'ru', confidence: 0.6 };
  }
  if (script === 'Arab') return /[پچژگ]/.test(text) ? { code: 'fa', confidence: 0.7 } : { code: 'ar', confidence: 0.7 };
  return null;
}

function byLanguage(scripts: Record<string, string>): Record<string, string[]> {
  const languages: Record<string, string[]> = {};
  for (const [script, codes] of Object.entries(scripts)) {
    for (const code of codes.split(' ')) languages[code] = [...(languages[code] ?? []), script];
  }
  return languages;
}
