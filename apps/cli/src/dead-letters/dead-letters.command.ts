import type { Command } from 'commander';
import { CannotStart } from '../cannot-start';
import { withDatabase } from '../database/with-database';
import { type DeadLetter, findDeadLetter, headersOf, listDeadLetters, readable } from './dead-letters';

/** `dateline dead-letters list|show`. */
export function registerDeadLetters(program: Command): void {
  const letters = program.command('dead-letters').description('events that were given up');

  letters
    .command('list')
    .description('what was given up, oldest first, and why')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await withDatabase(listDeadLetters);
      if (json) return console.log(JSON.stringify(all.map(summary), null, 2));
      for (const { id, topic, releaseId, error, firstFailedAt } of all.map(summary)) {
        console.log(
          `${id.padEnd(18)} ${firstFailedAt}  ${topic}  ${releaseId ?? '-'}  ${error.name}: ${error.message}`,
        );
      }
      if (all.length === 0) console.log('Nothing was given up.');
    });

  letters
    .command('show <id>')
    .description('one of them whole: headers, key and value')
    .option('--json', 'as JSON')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const letter = await withDatabase((database) => findDeadLetter(database, id));
      if (!letter)
        throw new CannotStart(`dead-letters: there is no ${id}; dateline dead-letters list shows those there are`);
      const whole = { ...summary(letter), headers: headersOf(letter), value: readable(letter.payload) };
      if (json) return console.log(JSON.stringify(whole, null, 2));
      const { headers, value, error, ...place } = whole;
      for (const [name, said] of Object.entries({ ...place, error: `${error.name}: ${error.message}` })) {
        console.log(`${name.padEnd(15)}${said ?? '-'}`);
      }
      for (const [name, said] of Object.entries(headers)) console.log(`  ${name}: ${said}`);
      console.log(`\n${value ?? '(no value)'}`);
    });
}

const summary = (letter: DeadLetter) => ({
  id: letter.id,
  topic: letter.topic,
  partition: letter.partition,
  offset: letter.offset,
  key: readable(letter.key),
  releaseId: headersOf(letter).ce_subject ?? null,
  type: headersOf(letter).ce_type ?? null,
  attempts: letter.attempts,
  error: letter.error,
  firstFailedAt: letter.firstFailedAt.toISOString(),
});
