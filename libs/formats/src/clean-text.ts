// XML 1.0 forbids them, HTML calls them errors: controls, halves of surrogate pairs, noncharacters.
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
const LINE_END = /\r\n?/g;
// Embeddings, overrides and isolates; a mark of direction (U+200E, U+200F) only speaks for itself and stays.
const BIDI_BRACKETS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text of several lines that every format can carry. */
export const textOf = (text: string): string => text.replace(LINE_END, '\n').replace(UNPRINTABLE, '');

/** One line, such as a title or a name, that cannot turn around what is written beside it. */
export const lineOf = (text: string): string => textOf(text).replace(BIDI_BRACKETS, '').replace(/\s+/g, ' ').trim();
