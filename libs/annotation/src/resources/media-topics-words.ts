import { ARTS } from './media-topics-arts';
import { CONFLICT } from './media-topics-conflict';
import { CRIME } from './media-topics-crime';
import { DISASTER } from './media-topics-disaster';
import { ECONOMY } from './media-topics-economy';
import { EDUCATION } from './media-topics-education';
import { ENVIRONMENT } from './media-topics-environment';
import { HEALTH } from './media-topics-health';
import { PEOPLE } from './media-topics-people';
import { POLITICS } from './media-topics-politics';
import { PRODUCTS } from './media-topics-products';
import { RELIGION } from './media-topics-religion';
import { SCIENCE } from './media-topics-science';
import { SOCIETY } from './media-topics-society';
import { SPORT } from './media-topics-sport';

/**
 * What English releases say when they are about a Media Topic. The words are ours, not IPTC's. A line reads
 * `code label = weight: words, words; weight: words; not: words`, weights 5 (says it alone) to 1 (a hint); within the
 * span of a `not` nothing counts for that concept. In words, `star*` is a beginning, `..` up to five words between,
 * `stars!` this form only, `Bank` wants a capital and `WHO` these letters; else plural, possessive and British or
 * American spelling are all one.
 */
export const MEDIA_TOPIC_WORDS: readonly string[] = [
  ARTS,
  CONFLICT,
  CRIME,
  DISASTER,
  ECONOMY,
  EDUCATION,
  ENVIRONMENT,
  HEALTH,
  PEOPLE,
  POLITICS,
  PRODUCTS,
  RELIGION,
  SCIENCE,
  SOCIETY,
  SPORT,
];
