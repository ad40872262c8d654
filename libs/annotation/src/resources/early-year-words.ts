const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a number of four digits that make it a year of an earlier century. */
export const EARLY_YEAR_LEADS = words(`
  in by until till since from during circa ca c before after between early late mid year years born died b d est
  established founded built dated spring summer autumn fall winter than
  im jahr jahre anno seit bis ab vor nach en depuis vers dès nel dal desde hasta hacia в до с года году около`);

/** "a total of 1250": what stands before "of" is no event. */
export const QUANTITIES = words(`
  total sum number maximum minimum average mean distance height depth length width speed capacity population force group
  score price cost fine crowd out some most half majority margin record range altitude strength weight output fleet staff
  workforce team sample limit value level rate budget investment amount`);

/** A number behind these and a preposition is an amount. */
export const RISING_WORDS = words(`
  rose rise rises risen fell fall falls fallen increased increase increases grew grow grows grown dropped drop drops
  reduced reduce raised raise expanded expand up down cut cuts jumped climbed declined decreased went moved exceeded
  ranging ranges range ranged varied varies widened shrank doubled improved`);
