/** Days counted from the day of the release, by language. English is read in every text; the others in their own. */
export const RELATIVE_DAYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 },
  de: { heute: 0, gestern: -1, vorgestern: -2, übermorgen: 2 },
  fr: { "aujourd'hui": 0, 'aujourd’hui': 0, hier: -1, demain: 1 },
  es: { hoy: 0, ayer: -1 },
  it: { oggi: 0, ieri: -1, domani: 1 },
  pt: { hoje: 0, ontem: -1, amanhã: 1 },
  nl: { vandaag: 0, gisteren: -1, morgen: 1 },
  ru: { сегодня: 0, вчера: -1, завтра: 1 },
  uk: { сьогодні: 0, вчора: -1, завтра: 1 },
  pl: { dziś: 0, dzisiaj: 0, wczoraj: -1, jutro: 1 },
  ar: { اليوم: 0, أمس: -1, غدا: 1 },
};

const DAYS_BY_LANGUAGE = new Map(
  Object.keys(RELATIVE_DAYS).map((language): [string, ReadonlyMap<string, number>] => [
    language,
    new Map(Object.entries({ ...RELATIVE_DAYS.en, ...RELATIVE_DAYS[language] })),
  ]),
);
const ENGLISH_DAYS: ReadonlyMap<string, number> = new Map(Object.entries(RELATIVE_DAYS.en ?? {}));

export function relativeDays(language: string): ReadonlyMap<string, number> {
  return DAYS_BY_LANGUAGE.get(language) ?? ENGLISH_DAYS;
}

/** "earlier today" is one expression. */
export const DAY_MODIFIERS: ReadonlySet<string> = new Set(['earlier', 'later']);

/** Units a "last", "this" or "next" may stand before. */
export const PERIODS: ReadonlySet<string> = new Set(
  'week weekend month year morning afternoon evening'.split(' '),
);

/** Units that are counted. */
export const UNITS: ReadonlySet<string> = new Set(
  'day days week weeks month months year years decade decades'.split(' '),
);

/** Where the period lies, seen from the one of the anchor. */
export const PERIOD_QUALIFIERS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['prior', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);

/** A part of a period: "early next year", "later this month", "mid-May". */
export const EDGES: ReadonlySet<string> = new Set(['early', 'earlier', 'late', 'later', 'mid']);
/** With "of" behind: "the end of last year". */
export const PARTS_OF_PERIOD: ReadonlySet<string> = new Set(['end', 'start', 'beginning', 'middle', 'close', 'rest', 'turn']);

/** A month of each season in the north; only the year is read from it. */
export const SEASON_MONTHS: ReadonlyMap<string, number> = new Map([
  ['spring', 4],
  ['summer', 7],
  ['autumn', 10],
  ['fall', 10],
  ['winter', 12],
]);

export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
]);

/** Words before a lone year or month that make it a time: "in 2030", "until 2030", "since May". */
export const TEMPORAL_WORDS: ReadonlySet<string> = new Set(
  'da entro em até tra fra w od v born died founded established built circa avant après dès antes tras después vor nach zwischen ende mitte anfang frühjahr sommer herbst fin début finales principios in by until till since from for of during before after to through and or between early late mid end year years fiscal calendar season spring summer autumn fall winter quarter half last next this is as seit bis ab von vom im jahr jahre jahres en depuis jusqu hasta desde para del de año anno nel dal fino до с по в к года год на'.split(
    ' ',
  ),
);
