import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChronoAnswer, ChronoDay } from '../chrono-claims';
import { answerLines } from './answer-lines';

type Part = 'year' | 'month' | 'day' | 'weekday' | 'millisecond';

/** What is called of chrono-node, which is no dependency of ours. */
interface Chrono {
  parse(text: string, reference: { instant: Date; timezone: number }): Result[];
}

interface Result {
  index: number;
  text: string;
  start: Components;
  end: Components | null;
}

interface Components {
  get(part: Part): number | null;
  isCertain(part: Part): boolean;
}

/** The folder that npm installed it in. */
const chrono: Chrono = createRequire(join(process.argv[2]!, 'package.json'))('chrono-node');

void answerLines(({ text, day }): ChronoAnswer => {
  const reference = { instant: new Date(`${day}T12:00:00Z`), timezone: 0 };
  return {
    dates: chrono.parse(text, reference).map((result) => ({
      begin: result.index,
      end: result.index + result.text.length,
      first: dayOf(result.start),
      last: result.end && dayOf(result.end),
    })),
  };
});

function dayOf(components: Components): ChronoDay {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => String(components.get(part)));
  return {
    day: `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    said: said(components),
  };
}

function said(components: Components): ChronoDay['said'] {
  if (components.isCertain('millisecond')) return 'moment';
  if (components.isCertain('day') || components.isCertain('weekday')) return 'day';
  if (components.isCertain('month')) return 'month';
  return components.isCertain('year') ? 'year' : 'time';
}
