import type { Command } from 'commander';
import { readConfiguration } from '../configuration';
import { examine } from './examine-machine';

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what this machine has, what is missing for `start`, and how to get it')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(readConfiguration(process.env));
      if (json) console.log(JSON.stringify(findings, null, 2));
      else {
        for (const { name, ok, found, advice } of findings) {
          console.log(` ${ok ? '✓' : '✗'} ${name.padEnd(13)}${found}${advice ? `\n   ${''.padEnd(13)}${advice}` : ''}`);
        }
      }
      const missing = findings.filter(({ ok }) => !ok).map(({ name }) => name);
      if (!json)
        console.log(missing.length > 0 ? `\nstart cannot work yet: ${missing.join(', ')}.` : '\nstart can work here.');
      process.exitCode = missing.length > 0 ? 1 : 0;
    });
}
