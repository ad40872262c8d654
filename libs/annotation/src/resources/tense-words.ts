/** Words that say whether a day of the week lies ahead or behind. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const FUTURE_WORDS = words(
  "will would shall ll won't scheduled due expected set planned plans plan hopes hope intends aims slated poised upcoming forthcoming ahead tentatively",
);

/** The present of a timetable: "the fair opens on Friday". */
export const TIMETABLE_VERBS = words(
  'opens begins starts kicks launches closes ends departs arrives resumes convenes expires reopens meets open begin resume convene reopen meet',
);

/** "by Friday", "until Monday": the day ahead. */
export const AHEAD_BEFORE_DAY = words('by until till next coming this');

/** Pasts that do not end in -ed. */
export const PAST_WORDS = words(`
  was were had did said told met made took held gave came went got won lost left led began became brought bought built
  caught chose drew drove fell felt flew forgot found fought grew heard hit kept knew laid lay let lent meant paid put ran
  rose saw sold sent shot showed spoke spent stood stole struck swore taught thought threw wrote withdrew been broke cut
  hurt read set-up shut spread upheld overturned hosted beat`);

/** Verbs in the present that make a bare "today" mean nowadays. */
export const PRESENT_WORDS = words(`
  is are remains remain has have operates employs serves lives live works work owns runs manages offers provides includes
  faces face stands exists exist uses use needs need brings accounts boasts spans represents ranks continues continue
  contains features comprises covers consists depends knows know can do does`);

/** After "is" or "are" these make the sentence one about the very day: "Today is the last day", "we are pleased to". */
export const DAY_PREDICATES = words(
  'pleased proud delighted honoured honored excited announcing the a an my our thrilled happy expected set due scheduled here not',
);

/** "today’s world", "today’s consumers": nowadays. */
export const NOWADAYS_NOUNS = words(`
  world market markets marketplace economy society consumer consumers customer customers youth children generation
  generations students workforce standards environment landscape business businesses fast-paced fast digital competitive
  complex challenging modern global technology technologies teenagers parents women men leaders challenges realities era
  age language terms money prices young increasingly rapidly interconnected uncertain volatile most highly ever-changing
  media threats threat battlefield reality climate context industry professionals patients users travellers travelers`);
