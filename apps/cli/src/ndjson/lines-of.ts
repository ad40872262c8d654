import { MAX_TEXT_BYTES } from '@dateline/contracts';

/** The longest text with every byte written as six (`\u00e9`), and room for the fields beside it. */
const LONGEST_LINE = 6 * MAX_TEXT_BYTES + 64 * 1024;

export interface Line {
  /** From 1, as an editor counts. */
  number: number;
  /** Null when the line was longer than any can be; it was read over, not kept. */
  bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** The lines of a stream, never more than one of them in memory, however long it is. Empty lines are left out. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const add = (part: Uint8Array): void => {
    length += part.byteLength;
    if (length > longest) parts = [];
    else if (part.byteLength > 0) parts.push(part);
  };
  const finish = (): Line | null => {
    const bytes = length > longest ? null : Buffer.concat(parts);
    const line = bytes === null || bytes.some((byte) => !isSpace(byte)) ? { number, bytes } : null;
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of input) {
    let begin = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, begin)) {
      add(chunk.subarray(begin, end));
      const line = finish();
      if (line) yield line;
      begin = end + 1;
    }
    add(chunk.subarray(begin));
  }
  const last = finish();
  if (last) yield last;
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;
