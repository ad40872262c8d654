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

/** Units a "last", "this" or "next" may stand before. */
export const PERIODS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'morning', 'afternoon', 'evening']);

/** Words before a lone year or month that make it a time: "in 2030", "until 2030", "since May". */
export const TEMPORAL_WORDS: ReadonlySet<string> = new Set(
  'in by until till since from for of during before after to through and or between early late mid end year years fiscal calendar season spring summer autumn fall winter quarter half last next this is as seit bis ab von vom im jahr jahre jahres en depuis jusqu hasta desde para del de año anno nel dal fino до с по в к года год на'.split(
    ' ',
  ),
);
