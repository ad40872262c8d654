import { isCapital } from '../phrases/capital-run';
import { MONEY_OBJECTS, OBJECTS_OF } from '../resources/decision-words';
import type { Clause } from './decision';

const LONGEST_READ = 400;

/** Whether the verb decides something with such an object: "cut jobs" does, "cut a cake" does not. */
export function suits(
  { text, words }: Pick<Clause, 'text' | 'words'>,
  base: string,
  object: number,
  end: number,
): boolean {
  const surface = text.slice(words[object]?.begin, words[end - 1]?.end);
  const pattern = OBJECTS_OF[base];
  if (pattern && !pattern.test(surface.slice(0, LONGEST_READ))) return false;
  return (
    base !== 'award' ||
    isCapital(words[object]) ||
    MONEY_OBJECTS.test(surface) ||
    /contract|status|prize|medal|rights/.test(surface)
  );
}
