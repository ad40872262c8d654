import type { Machine } from '../machine';
import type { Compared } from '../peers/compare';
import type { Speed } from './measure-speed';
import { f1, rate, type Score, type Share } from './score';

/** The scores of one set of releases. */
export interface ScoredSet {
  name: string;
  releases: number;
  scores: Score[];
}

export interface ScoreResult {
  sets: ScoredSet[];
  /** Milliseconds from the start of the process to its first record. */
  start: number;
  speed: Speed;
}

const NAME_WIDTH = 30;
const CELL_WIDTHS = [7, 7, 7, 7, 7];

/** One table: a line for each kind of claim, a group of columns for each set of releases. */
export function asTable(title: string, machine: Machine, { sets, start, speed }: ScoreResult): string {
  const said = sets.flatMap(({ scores }) => scores.filter(isAsked).map(({ name }) => name));
  const names = [...new Set(sets.flatMap(({ scores }) => scores.map(({ name }) => name)))].filter((name) =>
    said.includes(name),
  );
  const groups = sets.map(({ name, releases }) => `${name}, ${releases} releases`);
  return [
    '',
    `${title} (${machine.processor}, Node ${machine.node})`,
    '',
    line(
      '',
      groups.map((group) => [group.padStart(CELL_WIDTHS.reduce((sum, width) => sum + width))]),
    ),
    line(
      '',
      sets.map(() => ['P', 'R', 'F1', 'gold', 'found'].map(padded)),
    ),
    ...names.map((name) =>
      line(
        name,
        sets.map(({ scores }) => cells(scores.find((score) => score.name === name))),
      ),
    ),
    '',
    speedLine(speed, start),
    'P precision, R recall. A line with P alone is a share of the "found" column. Rules: the comments of bench/score/score-*.ts.',
  ].join('\n');
}

export const asJson = (machine: Machine, result: ScoreResult & { peers?: Compared[] }): string =>
  `${JSON.stringify({ machine, ...result }, null, 2)}\n`;

const speedLine = (speed: Speed, start: number): string =>
  `${speed.documentsPerSecond.toFixed(0)} documents/s of 750 words on one core (${speed.documents} measured; ` +
  `${speed.documentsPerCpuSecond.toFixed(0)} a second of processor time), ` +
  `p50 ${speed.p50.toFixed(1)} ms, p99 ${speed.p99.toFixed(1)} ms; ${speed.memory.toFixed(0)} MiB at most; ` +
  `first record ${start.toFixed(0)} ms after the start of the process`;

/** Whether there was anything to find, or to be right about. */
const isAsked = ({ precision, recall }: Score): boolean => (precision?.of ?? 0) + (recall?.of ?? 0) > 0;

function cells(score: Score | undefined): string[] {
  if (!score) return CELL_WIDTHS.map((width) => ''.padStart(width));
  return [
    percent(rate(score.precision)),
    percent(rate(score.recall)),
    percent(f1(score)),
    count(score.recall),
    count(score.precision),
  ].map(padded);
}

const padded = (text: string, place: number): string => text.padStart(CELL_WIDTHS[place]!);

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1));

const count = (share: Share | null): string => (share === null ? '-' : String(share.of));

const line = (name: string, groups: readonly (readonly string[])[]): string =>
  [name.padEnd(NAME_WIDTH), ...groups.map((group) => group.join(''))].join('  ').trimEnd();
