/** What events are called. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** In capitals, with another word of the name, these name an event. */
export const EVENT_HEADS = words(`
  meeting meetings conference summit session symposium workshop ceremony exhibition expo fair festival championship
  championships cup games olympics paralympics roundtable webinar seminar gala marathon tournament biennale hackathon
  retreat colloquium congress forum assembly consultations dialogue regatta parade carnival week convention referendum
  talks ministerial election elections awards prix open masters rally`);

/** These are bodies, sites or customs as often as meetings: only with an ordinal, a year, or a verb of taking place. */
export const DOUBTFUL_EVENTS = words(
  'congress forum assembly dialogue convention week open masters awards talks consultations games cup meeting meetings session prix rally election elections fair ministerial parade carnival',
);

/** In small letters, behind an ordinal or with whose meeting it is. */
export const COMMON_EVENTS = words(`
  meeting conference summit session symposium workshop ceremony exhibition festival championship championships tournament
  roundtable webinar seminar congress forum assembly consultations round edition anniversary talks ministerial gathering
  dialogue convention referendum election elections`);

/** A single occasion, told with "a": "a press conference", "a welcome reception". */
export const OCCASIONS = words(
  'conference reception dinner roundtable meeting ceremony summit seminar workshop symposium briefing lecture exercise talks',
);
/** What makes an occasion worth telling. */
export const OCCASION_WORDS = words(
  'press news wreath-laying welcome inauguration graduation swearing-in opening closing award awards signing ribbon-cutting groundbreaking high-level ministerial gala emergency extraordinary joint annual inaugural academic business trilateral bilateral donor donors closing working plenary',
);

/** "the last meeting of", "the upcoming summit": words before the head that go with the name. */
export const EVENT_MODIFIERS = words(`
  annual next last previous upcoming forthcoming joint regular extraordinary ordinary special plenary ministerial
  high-level emergency inaugural international regional global joint informal formal biennial virtual general final
  trilateral bilateral tripartite quadrilateral consultative opening closing autumn spring summer winter world national european state parliamentary presidential`);

/** A name that runs into one of these is a body, a site or a post. */
export const NO_EVENT = words(`
  center centre committee commission secretariat council bank organization organisation foundation association group hall
  director chair chairman president secretary federation board institute company inc ltd llc management limited agency
  trust park square department office magazine coordinator authority`);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  `inaugural first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`
    .trim()
    .split(/\s+/)
    .map((word, index): [string, number] => [word, Math.max(1, index)]),
);
export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Near a doubtful name these say that it takes place. */
export const TAKING_PLACE = words(`
  held host hosted hosts hosting attend attended attends attending convened convenes convene opened opens concluded
  concludes kicks kicked organised organized place participated participating speaking addressed addresses addressing during
  at ahead sidelines joined launched gathered delegates participants unveiled`);

/** The name goes on behind these with the town, and the year or its last digits: "Olympic Games Paris 2024". */
export const HOSTED = words('games championships championship cup olympics expo');

/** A visit that is told as one: "an official visit to", "a three-day trip to". */
export const VISITS = words('visit trip tour mission');
export const VISIT_WORDS = words(`
  official state working historic royal inaugural first second third ministerial one-day two-day three-day four-day five-day
  day-long week-long weeklong private bilateral return high-level farewell introductory pastoral apostolic fact-finding`);

/** With a title in quotation marks behind them these are events: "the exhibition “Rivers of Iron”". */
export const TITLED_EVENTS = words(`
  exhibition conference seminar forum lecture workshop symposium festival roundtable webinar congress summit concert
  expo colloquium hackathon show`);
