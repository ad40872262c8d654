import type { DatelineShape } from './dateline-shape';
import type { LineOrder } from './embargo-line';
import type { Span } from './text-slices';

export type LineRole = 'order' | 'label' | 'date' | 'contact' | 'endmark' | 'title' | 'story';

/** A line of the header, and what it is there for. */
export interface HeaderLine extends Span {
  text: string;
  /** Number of the paragraph (lines without a blank line between them) it belongs to. */
  paragraph: number;
  role: LineRole;
  order: LineOrder | null;
}

/** How the top of the release is built, down to where the story begins. */
export interface Layout {
  lines: HeaderLine[];
  dateline: DatelineShape | null;
  /** Where the story begins, its dateline included; the length of the text when there is none. */
  bodyBegin: number;
}

export const NO_LAYOUT: Layout = { lines: [], dateline: null, bodyBegin: 0 };
