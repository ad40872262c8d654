import type { Command } from 'commander';
import { runDemo } from './run-demo';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'a scripted first run in a newsroom of its own, which ends by itself: exit 0 only if all of it was seen',
    )
    .action(async () => {
      process.exitCode = (await runDemo((line) => console.log(line))) ? 0 : 1;
    });
}
