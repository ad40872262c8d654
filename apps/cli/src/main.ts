#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadConfiguration, EXIT_BAD_CONFIGURATION } from '@dateline/config';
import { Command } from 'commander';
import { registerAnnotate } from './annotate/annotate.command';
import { registerAudit } from './audit/audit.command';
import { CannotStart } from './cannot-start';
import { registerMigrate } from './database/migrate.command';
import { registerDeadLetters } from './dead-letters/dead-letters.command';
import { registerDemo } from './demo/demo.command';
import { registerDoctor } from './doctor/doctor.command';
import { registerErase } from './erase/erase.command';
import { registerKeys } from './keys/keys.command';
import { registerListen } from './listen/listen.command';
import { registerStart } from './newsroom/start.command';
import { repositoryFolder } from './repository';
import { registerReprocess } from './reprocess/reprocess.command';
import { registerSimilar } from './similar/similar.command';
import { registerWatch } from './watch/watch.command';

const { version, description } = JSON.parse(readFileSync(join(repositoryFolder, 'package.json'), 'utf8'));

const program = new Command('dateline').description(description).version(version);
registerStart(program, version);
registerDemo(program);
registerDoctor(program);
registerKeys(program);
registerDeadLetters(program);
registerWatch(program);
registerListen(program);
registerAnnotate(program);
registerSimilar(program);
registerAudit(program);
registerErase(program);
registerReprocess(program);
registerMigrate(program);

program.parseAsync().then(
  () => process.exit(),
  (error: unknown) => {
    const plain = error instanceof CannotStart || error instanceof BadConfiguration;
    console.error(plain ? ` ✗ ${error.message}` : error);
    process.exit(error instanceof BadConfiguration ? EXIT_BAD_CONFIGURATION : 1);
  },
);
