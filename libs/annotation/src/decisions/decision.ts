import type { Phrase } from '../phrases/clause-subject';
import type { Word } from '../text/words';

/** A decision as the words tell it: who, what, and to whom. */
export interface Decision {
  verb: string;
  by: Phrase | null;
  what: Phrase;
  to: Phrase | null;
  first: number;
  end: number;
}

/** The sentence a decision is looked for in: its words from `from` up to `to`. */
export interface Clause {
  text: string;
  words: readonly Word[];
  from: number;
  to: number;
}
