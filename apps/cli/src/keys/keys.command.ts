import { ApiKeys, SCOPES, type Scope } from '@dateline/api-keys';
import type { Command } from 'commander';
import { CannotStart } from '../cannot-start';
import { withDatabase } from '../database/with-database';

/** `dateline keys create|list|revoke`. A key itself is shown once, when it is made. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('who may use this newsroom');

  keys
    .command('create <client>')
    .description('make a key for a client; two at a time are normal while one takes the place of the other')
    .option('--scope <scope...>', `what it may do: ${SCOPES.join(', ')}`, ['submit'])
    .option('--json', 'as JSON')
    .action(async (client: string, { scope, json }: { scope: string[]; json?: boolean }) => {
      const scopes = scope.map(readScope);
      const made = await withDatabase((database) => new ApiKeys(database).create(client, scopes));
      if (json) console.log(JSON.stringify({ ...made, client, scopes }));
      else console.log(`${made.key}\n\nKey ${made.id} of ${client} (${scopes.join(', ')}). It is shown only now.`);
    });

  keys
    .command('list')
    .description('all keys, without their secrets')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await withDatabase((database) => new ApiKeys(database).list());
      if (json) return console.log(JSON.stringify(all, null, 2));
      for (const { id, client, scopes, createdAt, revokedAt } of all) {
        const state = revokedAt ? `revoked ${revokedAt.toISOString()}` : `since ${createdAt.toISOString()}`;
        console.log(`${id}  ${client.padEnd(24)} ${scopes.join(',').padEnd(26)} ${state}`);
      }
    });

  keys
    .command('revoke <id>')
    .description('end a key; services notice within a second')
    .action(async (id: string) => {
      const revoked = await withDatabase((database) => new ApiKeys(database).revoke(id));
      if (!revoked) throw new CannotStart(`keys: no key ${id} is in use; dateline keys list shows those that are`);
      console.log(`Key ${id} is revoked.`);
    });
}

function readScope(name: string): Scope {
  const scope = SCOPES.find((known) => known === name);
  if (!scope) throw new CannotStart(`keys: no scope is called ${name}: choose among ${SCOPES.join(', ')}`);
  return scope;
}
