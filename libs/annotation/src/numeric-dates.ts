import { calendarDay } from './calendar';
import { type DateMatch, expression } from './date-match';
import { type DateToken, isDayNumber, isYear } from './date-tokens';

/** "2025-11-05", "2025/11/05", "05.11.2025", "18-07-2019", "11/05/2025", "2025年11月5日". */
export function numericDate(tokens: DateToken[], at: number): DateMatch | null {
  const [first, sign, second, sign2, third] = tokens.slice(at, at + 5);
  if (!first || !sign?.glued || !second?.glued || !sign2?.glued) return null;
  if (sign.text === '年' || sign.text === '년') return ideographic(tokens, at);
  if (!third?.glued || sign.text !== sign2.text || !['-', '.', '/'].includes(sign.text)) return null;
  if (second.text.length > 2 || second.number < 1) return null;
  if (isYear(first) && isDayNumber(third)) {
    return day(tokens, at, first.number, second.number, third.number, false);
  }
  if (!isDayNumber(first) || !isYear(third)) return null;
  return dayOrMonthFirst(tokens, at, first.number, second.number, third.number, sign.text);
}

function dayOrMonthFirst(tokens: DateToken[], at: number, first: number, second: number, year: number, sign: string) {
  if (second > 12) return day(tokens, at, year, first, second, false);
  // With full stops the day comes first everywhere; with strokes and hyphens nobody can tell 05/11 from 11/05.
  return day(tokens, at, year, second, first, sign !== '.' && first <= 12 && first !== second);
}

function ideographic(tokens: DateToken[], at: number): DateMatch | null {
  const [year, , month, monthSign, dayNumber, daySign] = tokens.slice(at, at + 6);
  if (!isYear(year) || !month || !monthSign || !/^[月월]/u.test(monthSign.text)) return null;
  if (!isDayNumber(dayNumber) || !daySign || !/^[日일号]/u.test(daySign.text)) return null;
  const match = day(tokens, at, year.number, month.number, dayNumber.number, false);
  if (!match) return null;
  return { expression: { ...match.expression, end: daySign.begin + 1 }, taken: 6 };
}

function day(
  tokens: DateToken[],
  at: number,
  year: number,
  month: number,
  dayNumber: number,
  ambiguous: boolean,
): DateMatch | null {
  if (calendarDay(year, month, dayNumber) === null) return null;
  const meaning = { kind: 'day', year, month, day: dayNumber, ambiguous } as const;
  return { expression: expression(tokens, at, 5, meaning), taken: 5 };
}
