import { contactOf, folded, holds, units } from './answer-by-hand';
import { type Aggregate, type Measure, TYPES } from './question';
import { type PlainRow, type World } from './world';

/** What an aggregate finds, one line per group, as text: the group, the number of its rows, its measures. */
export function aggregateByHand(world: World, { filter, group, measures }: Aggregate): readonly string[] {
  const rows = world.accounts.filter((row) => filter === undefined || holds(world, filter, row));
  const groups = new Map<string, PlainRow[]>(group === undefined ? [['', []]] : []);
  for (const row of rows) {
    const key = group === undefined ? '' : keyOf(world, group, row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .map(([key, members]) => [key, members.length, ...measures.map((measure) => figure(measure, members))].join('|'))
    .sort();
}

/** Texts are one group when they differ in the case of ASCII letters only. */
function keyOf(world: World, group: string, row: PlainRow): string {
  return group === 'contact' ? folded(String(contactOf(world, row)['fullname'] ?? null)) : String(row[group]);
}

/** Empty cells are left out; of nothing the sum is 0 and the others are empty. */
function figure({ method, column }: Measure, rows: readonly PlainRow[]): string {
  const cells = rows.flatMap((row) =>
    row[column] === null || row[column] === undefined ? [] : [units(String(row[column]))],
  );
  const sum = cells.reduce((total, cell) => total + cell, 0n);
  if (method === 'countdistinct') return String(new Set(cells).size);
  if (method === 'sum') return decimal(sum);
  if (cells.length === 0) return 'null';
  if (method === 'average') return decimal(average(sum, BigInt(cells.length), TYPES[column] === 'number'));
  const sorted = [...cells].sort((a, b) => (a < b ? -1 : 1));
  return decimal((method === 'min' ? sorted[0] : sorted.at(-1)) ?? 0n);
}

/** Of whole numbers a whole one, towards zero; of others to ten digits, half away from zero. */
function average(sum: bigint, count: bigint, whole: boolean): bigint {
  if (whole) return (sum / count / ONE) * ONE;
  const half = sum < 0n ? -count : count;
  return (sum * 2n + half) / (count * 2n);
}

const ONE = 10_000_000_000n;

/** Units of the tenth digit as a number without needless zeros. */
export function decimal(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(11, '0');
  const text = `${digits.slice(0, -10)}.${digits.slice(-10)}`.replace(/\.?0+$/, '');
  return value < 0n ? `-${text}` : text;
}
