/** The rule that moves a clock. Britain, Switzerland and Ukraine change with the EU, Canada with the United States. */
export type Season = 'eu' | 'us';

/**
 * Offset in minutes east of UTC. `season` with `runs`: the name holds only in that half of the year. A summer name in
 * winter is an error of the sender, and so is a winter name in summer: nobody knows which of the two clocks he looked at.
 */
export interface Clock {
  minutes: number;
  season: Season | null;
  runs: 'always' | 'summer' | 'winter' | 'moving';
}

const always = (minutes: number): Clock => ({ minutes, season: null, runs: 'always' });
const summer = (minutes: number, season: Season): Clock => ({ minutes, season, runs: 'summer' });
const winter = (minutes: number, season: Season): Clock => ({ minutes, season, runs: 'winter' });
/** Winter offset of a clock that is an hour ahead in summer. */
const moving = (minutes: number, season: Season): Clock => ({ minutes, season, runs: 'moving' });

/** Names that mean several clocks (IST, CST, AST, GST) are not here, on purpose. MST is kept all the year in Arizona. */
export const ABBREVIATIONS: ReadonlyMap<string, Clock> = new Map(Object.entries({
  gmt: always(0),
  utc: always(0),
  z: always(0),
  msk: always(180),
  мск: always(180),
  hkt: always(480),
  sgt: always(480),
  jst: always(540),
  kst: always(540),
  aest: always(600),
  mst: always(-420),
  wet: winter(0, 'eu'),
  cet: winter(60, 'eu'),
  mez: winter(60, 'eu'),
  eet: winter(120, 'eu'),
  est: winter(-300, 'us'),
  pst: winter(-480, 'us'),
  bst: summer(60, 'eu'),
  cest: summer(120, 'eu'),
  mesz: summer(120, 'eu'),
  eest: summer(180, 'eu'),
  edt: summer(-240, 'us'),
  cdt: summer(-300, 'us'),
  mdt: summer(-360, 'us'),
  pdt: summer(-420, 'us'),
  et: moving(-300, 'us'),
  ct: moving(-360, 'us'),
  mt: moving(-420, 'us'),
  pt: moving(-480, 'us'),
}));

/** Abbreviations that are words too: only capitals make them clocks ("14h est", "9 et 10"). */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set(['z', 'est', 'wet', 'et', 'ct', 'mt', 'pt']);

/** Names of several words, or words that are clocks only beside a time of day. */
export const NAMES: ReadonlyMap<string, Clock> = new Map(Object.entries({
  'greenwich mean time': always(0),
  'british summer time': summer(60, 'eu'),
  'central european time': winter(60, 'eu'),
  'central european summer time': summer(120, 'eu'),
  'eastern european time': winter(120, 'eu'),
  'eastern european summer time': summer(180, 'eu'),
  uk: moving(0, 'eu'),
  'uk time': moving(0, 'eu'),
  'british time': moving(0, 'eu'),
  'deutscher zeit': moving(60, 'eu'),
  'hora peninsular': moving(60, 'eu'),
  'по московскому времени': always(180),
  'московского времени': always(180),
  'по москве': always(180),
  'بتوقيت غرينتش': always(0),
  'بتوقيت جرينتش': always(0),
  ...american('eastern', -300),
  ...american('central', -360),
  ...american('mountain', -420),
  ...american('pacific', -480),
}));

/** Cities a press office names for its clock: "London time", "heure de Paris", "(Brussels)". */
export const CITIES: ReadonlyMap<string, Clock> = new Map(Object.entries({
  ...together('london dublin lisbon londres lisboa', moving(0, 'eu')),
  ...together(
    'brussels paris berlin geneva vienna rome madrid amsterdam stockholm oslo copenhagen zurich bern prague warsaw budapest luxembourg frankfurt strasbourg bruxelles bruselas genève ginebra roma parigi wien',
    moving(60, 'eu'),
  ),
  ...together('athens helsinki kyiv bucharest sofia riga vilnius tallinn', moving(120, 'eu')),
  ...together('new_york washington boston ottawa toronto', moving(-300, 'us')),
  ...together('chicago', moving(-360, 'us')),
  ...together('los_angeles san_francisco seattle', moving(-480, 'us')),
  ...together('moscow minsk istanbul riyadh doha nairobi', always(180)),
  ...together('dubai abu_dhabi', always(240)),
  ...together('beijing hong_kong singapore', always(480)),
  ...together('tokyo seoul', always(540)),
}));

/** The words those names are made of. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set(
  [ABBREVIATIONS, NAMES, CITIES].flatMap((names) => [...names.keys()].flatMap((name) => name.split(' '))),
);

/** Behind a time: "GMT+3", "-0500". */
export const OFFSET: RegExp =
  /^[ ,(]{0,3}(?:(gmt|utc) ?)?([+−-])(\d{1,2})(:?)(\d\d)?(?![\d:]| ?(?:gmt|utc|[a-z]{1,3}t(?![a-z])))/i;
/** Away from the time; with a long dash nobody knows whether it is a minus. */
export const OFFSET_ANYWHERE: RegExp = /(?:gmt|utc) ?([+−–—-]) ?(\d{1,2})(?::?(\d\d))?(?!\d)/gi;
/** Behind a time: up to four words that may name its clock. */
export const CLOCK_NAME: RegExp =
  /^([ ,([/]{0,3}(?:(?:hours|hrs|uhr|horas|uur)[ ,(]{1,3})?)((?:u\.?s\.? )?\p{L}+(?:[. ]{1,2}\p{L}+){0,3})/iu;
export const CITY_CLOCK: RegExp = /^(heure (?:de |d'|du )?|hora (?:de |del )?|ora di )?(\p{L}+(?: \p{L}+)?)$/u;

function american(name: string, minutes: number): Record<string, Clock> {
  return {
    [name]: moving(minutes, 'us'),
    [`${name} time`]: moving(minutes, 'us'),
    [`${name} us time`]: moving(minutes, 'us'),
    [`${name} standard time`]: winter(minutes, 'us'),
    [`${name} daylight time`]: summer(minutes + 60, 'us'),
  };
}

function together(cities: string, clock: Clock): Record<string, Clock> {
  return Object.fromEntries(cities.split(' ').map((city) => [city.replace('_', ' '), clock]));
}
