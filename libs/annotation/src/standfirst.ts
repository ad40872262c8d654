import type { Span } from './text-slices';

interface Line extends Span {
  text: string;
  paragraph: number;
}

const LENGTH = 230;

/**
 * A full sentence under the headline is a subheadline when the story after it starts anew: it announces who speaks, or
 * names again whom the sentence named. A second paragraph that merely goes on makes the first one the story.
 */
export function isStandfirst(line: Line, next: Line | undefined): boolean {
  if (line.text.length > LENGTH || !next || isSeveralSentences(line.text)) return false;
  const opening = next.text.slice(0, 220);
  if (SAYING.test(next.text.slice(-80)) || /\b(?:said|says|sagte|a déclaré|dijo): /.test(opening)) return true;
  if (next.paragraph === line.paragraph || GOING_ON.test(opening)) return false;
  const named = new Set(names(line.text));
  return names(opening.slice(0, 80)).some((name) => named.has(name));
}

/** "Mr Hammond said:", "released the following statement today:": the next line opens a statement. */
const SAYING = /\b(?:said|says|added|commented|statements?|sagte|erklärte|déclaré|dijo|заявил[аи]?)\b[^.:]{0,60}:$/;
const GOING_ON = /^(?:In|At|On|During|There|This|These|He|She|They|It|After|Since)\b/;

export function isSeveralSentences(text: string): boolean {
  return /[.!?]["”’»)]? (?=[\p{Lu}“"„«])/u.test(text.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Sen|Rep|No)\./gu, ''));
}

/** Two capitalised words in a row: a short form of a name ("Secretary Blinken") goes on, a full one starts anew. */
function names(text: string): string[] {
  return text.match(/(?!The )\p{Lu}[\p{L}’'-]{2,40} \p{Lu}[\p{L}’'-]{2,40}/gu) ?? [];
}
