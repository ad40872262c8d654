import type { Conservation } from './conservation';
import type { Form } from './field';
import { type Figure, ratios, type Spread, spread } from './figures';
import type { Machine } from './machine';
import type { BenchResult } from './run-bench';

const WIDTHS = [28, 12, 24, 24, 20];

/** Plain text that reads well in the log of a CI. */
export function asTable(form: Form, machine: Machine, { figures, conservation, seconds }: BenchResult): string {
  const { cores, processor, memoryGiB, node, platform, loadBefore } = machine;
  return [
    '',
    `Dateline bench, ${form.name} form: ${form.rounds === 1 ? 'one round' : `${form.rounds} rounds, median (least to most)`}, ${seconds.toFixed(0)} s`,
    `${cores} cores (${processor}), ${memoryGiB} GiB, ${platform}, Node ${node}, load average before: ${loadBefore.toFixed(2)}`,
    'The load generator, the subscriber, Kafka and Postgres share these cores with what is measured, ours and floor alike.',
    '',
    line(['', '', 'Dateline', 'floor', 'Dateline / floor']),
    ...figures.map((figure, place) => row(figure, figures[place - 1])),
    '',
    'Floors: accept = bare Fastify and one INSERT into the same Postgres; the others = raw kafkajs through three topics of',
    'the same Kafka, the same bytes, acks=all, nothing saved. Milliseconds: less is better; releases/s: more is better.',
    '',
    ...verdict(conservation),
  ].join('\n');
}

export const asJson = (form: Form, machine: Machine, { figures, ...rest }: BenchResult): string =>
  `${JSON.stringify({ form, machine, figures: figures.map((figure) => ({ ...figure, ratios: ratios(figure) })), ...rest }, null, 2)}\n`;

/** A measurement's name stands before its first figure only. */
function row(figure: Figure, above?: Figure): string {
  const { unit, ours, floor } = figure;
  const name = figure.name === above?.name ? '' : figure.name;
  return line([name, unit, cell(spread(ours), plain), cell(spread(floor), plain), cell(spread(ratios(figure)), ratio)]);
}

function cell({ median, least, most }: Spread, write: (number: number) => string): string {
  return least === most ? write(median) : `${write(median)} (${write(least)} to ${write(most)})`;
}

const plain = (number: number): string =>
  number.toLocaleString('en', {
    maximumFractionDigits: number < 100 ? 1 : 0,
    minimumFractionDigits: number < 100 ? 1 : 0,
  });

const ratio = (number: number): string => number.toFixed(2);

const line = (cells: string[]): string =>
  cells
    .map((text, place) => text.padEnd(WIDTHS[place]!))
    .join('')
    .trimEnd();

function verdict({ accepted, published, lost, doubled, outOfOrder, ...others }: Conservation): string[] {
  const { invented, refused, unanswered, isKept } = others;
  return [
    `Conservation: ${accepted} accepted, ${published} published; ${lost} lost, ${doubled} doubled, ${outOfOrder} out of order, ${invented} invented`,
    `              ${refused} not accepted (non-2xx), ${unanswered} without an answer (cut off when the time of accept was over)`,
    isKept ? ' ✓ nothing was lost or doubled' : ' ✗ the newsroom broke its promise',
  ];
}
