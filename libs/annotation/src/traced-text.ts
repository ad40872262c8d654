/** [begin, sourceBegin, length]: a run copied unchanged from the source. */
export type CopiedRun = [number, number, number];

export interface CanonicalText {
  text: string;
  map: CopiedRun[];
}

/** A text on its way: `origin[i]` is the source index of unit i, or -1 where it was not copied. Null: the source itself. */
export interface TracedText {
  text: string;
  origin: Int32Array | null;
}
