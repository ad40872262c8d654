import type { HeaderLine } from './header';

/** The header stands within these bounds, whatever the text. */
const REGION = 8192;
const MAX_LINES = 60;
/** Of a longer line only this much is looked at. */
const LINE_LENGTH = 2048;

/** The lines at the top of a canonical text, none empty, roles not yet given. */
export function headerLines(text: string): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let paragraph = 0;
  let begin = 0;
  while (begin < Math.min(text.length, REGION) && lines.length < MAX_LINES) {
    const at = text.indexOf('\n', begin);
    const end = at < 0 ? text.length : at;
    if (end === begin) paragraph += 1;
    else {
      const line = text.slice(begin, Math.min(end, begin + LINE_LENGTH));
      lines.push({ begin, end, text: line, paragraph, role: 'title', order: null });
    }
    begin = end + 1;
  }
  return lines;
}

/** The last lines of a text, where some press offices repeat the embargo. */
export function lastLines(text: string, from: number, count: number): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let end = text.length;
  while (end > from && lines.length < count) {
    const at = text.lastIndexOf('\n', end - 1);
    const begin = Math.max(at + 1, from);
    if (begin < end) {
      const line = text.slice(begin, Math.min(end, begin + LINE_LENGTH));
      lines.unshift({ begin, end, text: line, paragraph: -1, role: 'story', order: null });
    }
    end = Math.max(at, from);
  }
  return lines;
}
