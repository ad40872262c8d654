import type { Span } from '../text-slices';
import type { Subject } from './subject';

/** The verb that gives the words to somebody, by its base form. */
export interface Cue extends Span {
  lemma: string;
}

/** How the text ties a quotation to who said it. */
export interface Attribution {
  cue: Cue | null;
  subject: Subject | null;
  /**
   * `beside`: the cue stands at the marks, with a comma, a colon or nothing between; `clause`: the quotation is a part of
   * the clause of its verb; `label`: a name alone, before a colon or behind a dash.
   */
  tie: 'beside' | 'clause' | 'label';
  /** Words that belong to it, up to this one. */
  to: number;
}
