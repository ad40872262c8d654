import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findJava, OLDEST_JAVA } from '../../apps/cli/src/local/java';
import { type Finished, runToEnd } from '../../apps/cli/src/local/run-to-end';
import { repositoryFolder } from '../score/repository';
import { type CorenlpAnswer, corenlpClaims } from './corenlp-claims';
import { type Engine, EngineAbsent, type Program } from './engine';
import { PEERS_FOLDER } from './peers-folder';

const FOLDER = join(repositoryFolder, 'bench', 'peers', 'corenlp');
const pom = join(FOLDER, 'pom.xml');
const version = /<version>(\d[\d.]*\.\d+)<\/version>/.exec(readFileSync(pom, 'utf8'))![1]!;

/** Stanford CoreNLP with its default English models: names, SUTime, quotes and whose they are, by way of coreference. */
export const corenlp: Engine = {
  name: `CoreNLP ${version}`,
  kinds: ['quotes', 'speakers', 'names', 'dates'],
  prepare,
  claimsOf: (answer, question) => corenlpClaims(answer as CorenlpAnswer, question),
};

async function prepare(): Promise<Program> {
  const java = findJava();
  if (!java) throw new EngineAbsent(`Java ${OLDEST_JAVA} or newer is needed and there is none`);
  if (java.major < OLDEST_JAVA) throw new EngineAbsent(`Java ${OLDEST_JAVA} is needed and this one is ${java.major}`);
  const work = join(PEERS_FOLDER, `corenlp-${version}`);
  mkdirSync(work, { recursive: true });
  const jars = await fetchJars(join(work, 'jars'));
  const source = join(FOLDER, 'AnswerLines.java');
  const compiler = java.command.replace(/java$/, 'javac');
  const compiled = await runToEnd(compiler, ['-proc:none', '-cp', jars.join(delimiter), '-d', work, source], {});
  if (compiled.code !== 0) throw new EngineAbsent(`javac could not compile AnswerLines.java: ${firstLine(compiled)}`);
  return {
    command: java.command,
    args: ['-Xmx6g', '-cp', [work, ...jars].join(delimiter), 'AnswerLines'],
    files: jars,
  };
}

/** Into Maven's own repository, where they are found the next time. */
async function fetchJars(list: string): Promise<string[]> {
  const done = await runToEnd(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`],
    {},
  );
  if (done.code === null) throw new EngineAbsent('Maven is needed to fetch it, and mvn does not run');
  if (done.code !== 0) throw new EngineAbsent(`Maven could not fetch it: ${firstLine(done)}`);
  return readFileSync(list, 'utf8').trim().split(delimiter);
}

function firstLine({ output }: Finished): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? '';
}
