import { ensureFirstKey } from '@dateline/api-keys';
import { migrate } from '@dateline/postgres';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration';
import { databaseAddress } from './with-database';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('prepare the database, and make the first key from DATELINE_BOOTSTRAP_KEY; `start` does both itself')
    .action(async () => {
      const { applied, total } = await migrate(databaseAddress());
      console.log(`migrations: ${applied.length} applied, ${total} in all`);
      const { bootstrapKey } = readConfiguration(process.env);
      if (!bootstrapKey) return;
      const { created, ignored } = await ensureFirstKey(databaseAddress(), bootstrapKey);
      if (created) console.log('keys: the first one was made from DATELINE_BOOTSTRAP_KEY');
      if (ignored) console.log('keys: DATELINE_BOOTSTRAP_KEY is ignored: this newsroom already has keys');
    });
}
