/** Sentences that a summary never needs. Patterns see the first 400 characters of a sentence. */

/** Ways to go on reading, and what belongs to the page. */
export const ASIDE: RegExp =
  /\b(?:for (?:more|further|additional) (?:information|details)|(?:more|further) information|to learn more|learn more|find out more|read more|please (?:visit|contact|call|see|note|click)|visit (?:our |the |www|http)|click here|follow us|subscribe|media (?:contact|enquir|inquir)|press (?:contact|office:)|contact:|photo(?:s|graph|graphs)? (?:by|credit|courtesy|caption)|all rights reserved|copyright|©|https?:|www\.|@|forward[- ]looking|safe harbou?r|is available (?:at|on|online|here)|are available (?:at|on|online|here)|can be (?:found|downloaded|viewed|watched)|watch the video|full text of|notes to editors|issued by|hashtags?)\b/i;

/** Openings that hang on the sentence before. */
export const HANGING_OPENING: RegExp =
  /^(?:he|she|they|it|his|her|their|its|this|these|those|that|such|also|but|and|or|so|yet|then|thus|however|moreover|furthermore|in addition|additionally|meanwhile|therefore|as a result|consequently|nevertheless|nonetheless|similarly|likewise|instead|in fact|for (?:example|instance)|in turn|at the same time|on the other hand|both|here|there|in this regard|in that|earlier|later|finally|we|our|i|my|you|your)\b/i;

/** A line that only announces what somebody says. */
export const ANNOUNCES_STATEMENT: RegExp =
  /(?:(?:issued|released|made|gave|delivered) (?:the|this|a) (?:following )?(?:joint )?statements?\b.{0,160}|\bsaid(?: the following)?|\bas follows|\bfollowing statement\b.{0,160})[:.]$/i;
