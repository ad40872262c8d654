import type { Token } from './token';

export type NameType = 'person' | 'organisation' | 'place' | 'other';

/** What a run of words may be, and how much speaks for it: about one for each word of a sure name. */
export interface Shape {
  type: NameType;
  score: number;
  rule: string;
}

/** A run of tokens: from `from`, up to and without `to`. */
export interface Run {
  tokens: readonly Token[];
  from: number;
  to: number;
}

/** The token beside the run, when it stands in the same line. */
export function neighbour({ tokens, from, to }: Run, offset: number): Token | undefined {
  const at = offset < 0 ? from + offset : to + offset - 1;
  const token = tokens[at];
  return token?.line === tokens[from]?.line ? token : undefined;
}
