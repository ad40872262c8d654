/** Small words that begin, join and end the phrases facts are read from. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Capitals at the begin of a sentence that belong to no name. */
export const OPENING_WORDS = words(`
  the a an this that these those in on at by for with from to of and but or as it its his her their our your my we he she
  they i you who which when where while after before during since until under over through also both all some many most
  each every any no not if although because however moreover furthermore today yesterday tomorrow earlier later last next
  new according following including speaking about between among against per via such other another more than is are was
  were monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december first-ever latest recent only here there then now once despite given within without upon
  annual`);

export const DETERMINERS = words('a an the its their our his her this that these those any each every another no my your');

export const PREPOSITIONS = words(
  'of on for in with between to against from at by about over under into through concerning regarding among',
);

/** Between the subject and its verb. */
export const BEFORE_VERB = words(`
  has have had also today yesterday now jointly unanimously formally officially recently then just already subsequently
  finally further previously be been is are was were will would today's successfully proudly overwhelmingly initially
  again hereby since voted decided agreed`);

/** A clause begins behind one of these. */
export const CLAUSE_OPENERS = words(`
  that which who whom whose but while as when where because if after before although though since said says announced
  confirmed whereby whether how what so than until unless`);

/** What a phrase does not reach over: the clause behind it tells when, why and how. */
export const PHRASE_ENDS = words(`
  that which who whom whose where when while because after before following during until amid under as if although though
  since by via through throughout despite including according pending once upon within than unless but whereas aimed
  designed expressing calling covering saying adding stating noting filed adopted signed approved relating was were is are
  has have had will would can could may should must said says`);

/** "a programme to respond": what it is for, not what it is. */
export const PURPOSE_VERBS = words(`
  respond assist address help support ensure include provide reduce represent improve strengthen promote protect develop
  build create make enable boost expand combat fight prevent tackle increase enhance accelerate advance deepen serve meet
  replace fund finance deliver allow establish explore facilitate encourage raise drive be`);

export const CALENDAR_CAPITALS = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec.`);
