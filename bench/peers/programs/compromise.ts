import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CompromiseAnswer } from '../compromise-claims';
import { answerLines } from './answer-lines';

/** What is called of compromise and compromise-dates, which are no dependencies of ours. */
interface Compromise {
  (
    text: string,
  ): Record<'people' | 'organizations' | 'places' | 'quotations', () => Matches<object>> & {
    dates(context: { today: string; timezone: string }): Matches<{ dates: { start: string; end: string } }>;
  };
  plugin(plugin: object): void;
}

interface Matches<More> {
  json(options: { offset: true; terms: false }): ({ offset: { start: number; length: number } } & More)[];
}

const JSON_OPTIONS = { offset: true, terms: false } as const;

/** The folder that npm installed them in. */
const load = createRequire(join(process.argv[2]!, 'package.json'));
const read: Compromise = load('compromise');
read.plugin(load('compromise-dates'));

void answerLines(({ text, day }): CompromiseAnswer => {
  const document = read(text);
  return {
    people: document.people().json(JSON_OPTIONS),
    organizations: document.organizations().json(JSON_OPTIONS),
    places: document.places().json(JSON_OPTIONS),
    quotations: document.quotations().json(JSON_OPTIONS),
    dates: document.dates({ today: day, timezone: 'UTC' }).json(JSON_OPTIONS),
  };
});
