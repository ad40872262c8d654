/** A time that means something only beside an anchor day; the value is null where even that does not settle it. */
export interface RelativeDate {
  begin: number;
  end: number;
  value: string | null;
  precision: 'day' | 'month' | 'year' | 'range';
  /** Tokens from the one it was asked for, read and done with. */
  taken: number;
}
