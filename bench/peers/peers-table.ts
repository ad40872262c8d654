import { f1, rate, type Score } from '../score/score';
import type { Compared } from './compare';

const NAME_WIDTH = 30;
const CELL_WIDTH = 7;
const GROUP_WIDTH = 3 * CELL_WIDTH;

/** For each set of releases a line for each kind of claim and a group of columns for each engine, then what each costs. */
export function peersTable(compared: readonly Compared[]): string {
  const present = compared.filter(({ absent }) => absent === null);
  const sets = [...new Set(present.flatMap(({ scores }) => Object.keys(scores)))];
  const heading = line(
    '',
    present.map(({ engine }) => engine.padStart(GROUP_WIDTH)),
  );
  return [
    '',
    'Beside other engines, English releases only',
    ...sets.flatMap((set) => [
      '',
      heading,
      line(
        set,
        present.map(() => cells(['P', 'R', 'F1'])),
      ),
      ...setLines(set, present),
    ]),
    '',
    heading,
    ...costLines(present),
    ...compared.flatMap(({ engine, absent }) => (absent === null ? [] : ['', `${engine}: no figures: ${absent}`])),
    '',
    'Each engine ran once through all releases in a process of its own. How it is set up and counted: docs/enrichment.md.',
  ].join('\n');
}

function setLines(set: string, present: readonly Compared[]): string[] {
  const names = [...new Set(present.flatMap(({ scores }) => scores[set]!.map(({ name }) => name)))];
  return names.map((name) =>
    line(
      name,
      present.map(({ scores }) => shares(scores[set]!.find((score) => score.name === name))),
    ),
  );
}

function costLines(present: readonly Compared[]): string[] {
  const costs = present.map(({ cost }) => cost!);
  const said = (figure: number | null, digits = 0): string =>
    (figure === null ? '-' : figure.toFixed(digits)).padStart(GROUP_WIDTH);
  return [
    line(
      'documents a second',
      costs.map(({ documentsPerSecond }) => said(documentsPerSecond, 1)),
    ),
    line(
      'the same of processor time',
      costs.map(({ documentsPerCpuSecond }) => said(documentsPerCpuSecond, 1)),
    ),
    line(
      'memory at most, MiB',
      costs.map(({ memory }) => said(memory)),
    ),
    line(
      'start to first answer, ms',
      costs.map(({ start }) => said(start)),
    ),
    line(
      'code, lists and models, MiB',
      costs.map(({ files }) => said(files, 1)),
    ),
  ];
}

const shares = (score: Score | undefined): string =>
  cells(score ? [percent(rate(score.precision)), percent(rate(score.recall)), percent(f1(score))] : ['-', '-', '-']);

const cells = (texts: readonly string[]): string => texts.map((text) => text.padStart(CELL_WIDTH)).join('');

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1));

const line = (name: string, groups: readonly string[]): string =>
  [name.padEnd(NAME_WIDTH), ...groups].join('  ').trimEnd();
