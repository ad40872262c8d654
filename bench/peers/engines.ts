import { join } from 'node:path';
import { repositoryFolder } from '../score/repository';
import { type ChronoAnswer, chronoClaims } from './chrono-claims';
import { type CompromiseAnswer, compromiseClaims } from './compromise-claims';
import { corenlp } from './corenlp';
import type { Claims, Engine, Program } from './engine';
import { npmPackages } from './npm-packages';

const COMPROMISE = ['compromise@14.17.0', 'compromise-dates@3.9.0'];
const CHRONO = ['chrono-node@2.10.3'];

const dateline: Engine = {
  name: 'Dateline',
  kinds: ['quotes', 'speakers', 'names', 'dates'],
  prepare: async () => ({
    ...node('dateline'),
    files: [join(__dirname, '../../libs/annotation'), join(repositoryFolder, 'node_modules', 'eld')],
  }),
  claimsOf: (answer) => answer as Claims,
};

const compromise: Engine = {
  name: 'compromise 14.17.0',
  kinds: ['quotes', 'names', 'dates'],
  prepare: () => onNode('compromise', COMPROMISE),
  claimsOf: (answer, question) => compromiseClaims(answer as CompromiseAnswer, question),
};

const chrono: Engine = {
  name: 'chrono-node 2.10.3',
  kinds: ['dates'],
  prepare: () => onNode('chrono', CHRONO),
  claimsOf: (answer, question) => chronoClaims(answer as ChronoAnswer, question),
};

/** Ours first. */
export const ENGINES: readonly Engine[] = [dateline, corenlp, compromise, chrono];

async function onNode(program: string, packages: readonly string[]): Promise<Program> {
  const folder = await npmPackages(packages);
  return { ...node(program, folder), files: [folder] };
}

const node = (program: string, ...args: string[]): Pick<Program, 'command' | 'args'> => ({
  command: process.execPath,
  args: [join(__dirname, 'programs', `${program}.js`), ...args],
});
