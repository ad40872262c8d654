/** What is measured of Dateline, beside the same of its floor: one number a round. */
export interface Figure {
  name: string;
  unit: string;
  ours: number[];
  floor: number[];
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Runs ours, floor, ours, floor …, so that what else the machine does falls on both. */
export async function inRounds<Name extends string>(
  rounds: number,
  name: string,
  units: Record<Name, string>,
  ours: () => Promise<Record<NoInfer<Name>, number>>,
  floor: () => Promise<Record<NoInfer<Name>, number>>,
): Promise<Figure[]> {
  const keys = Object.keys(units) as Name[];
  const measured = keys.map((key): Figure => ({ name, unit: units[key], ours: [], floor: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const side of ['ours', 'floor'] as const) {
      const numbers = await (side === 'ours' ? ours() : floor());
      for (const [place, key] of keys.entries()) measured[place]![side].push(numbers[key]);
    }
    console.log(` · ${name}, round ${round + 1} of ${rounds}: ${measured.map(lastOf).join(', ')}`);
  }
  return measured;
}

const lastOf = ({ unit, ours, floor }: Figure): string =>
  `${unit} ${ours.at(-1)?.toFixed(0)} (floor ${floor.at(-1)?.toFixed(0)})`;

/** Ours in floors, round by round: what the machine does to both drops out. */
export const ratios = ({ ours, floor }: Figure): number[] => ours.map((one, round) => one / floor[round]!);

export function spread(numbers: readonly number[]): Spread {
  const sorted = ascending(numbers);
  return { median: percentile(sorted, 50), least: sorted[0]!, most: sorted.at(-1)! };
}

/** Of numbers in ascending order, by nearest rank; NaN of none. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;

export const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
