import type { GoldSpan } from './gold';

/**
 * Where a surface stands in a text. `words@@2` is the second of them, `first >>> last` reaches from the first words to the
 * next that end it, `before|||words|||after` are the words between those two.
 */
export function findSurface(text: string, surface: string): GoldSpan {
  const [, words = '', count = '1'] = /^([\s\S]*?)(?:@@(\d+))?$/.exec(surface) ?? [];
  const [before, target, after] = words.split('|||');
  if (target !== undefined && after !== undefined) {
    const around = findSurface(text, `${before}${target}${after}@@${count}`);
    const begin = around.begin + (before?.length ?? 0);
    return { begin, end: begin + target.length };
  }
  const [first = '', last] = words.split(' >>> ');
  const begin = nth(text, first, Number(count));
  const end = last === undefined ? begin : text.indexOf(last, begin + first.length);
  if (begin < 0 || end < 0) throw new Error(`the text does not hold ${JSON.stringify(surface)}`);
  return { begin, end: end + (last ?? first).length };
}

function nth(text: string, words: string, count: number): number {
  let at = -1;
  for (let found = 0; found < count; found += 1) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
