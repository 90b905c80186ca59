import { type ScoringGroup, type ScoringLine } from '../credit-score';
import { rowId } from '../kernel';
import { choice, id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { type ScoringLineRow } from './scoring-group-line';
import { scoringGroup as table } from './tables';

const { columns, choices } = table;

/** Id of the group of a code. */
export const scoringGroupId = (code: string): string => rowId('scoringgroup', code);

/** The columns `readScoringGroup` needs, for `$select`. */
export const scoringGroupSelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.factor.name,
  columns.signal.name,
];

/** Reads a scoring group with those of the lines that are its own, in the order of their sequence. */
export function readScoringGroup(source: unknown, lines: readonly ScoringLineRow[]): ReadRow<ScoringGroup> {
  const row = openRow(table, source);
  const groupId = row.required(columns.id.name, id);
  const own = lines.filter(({ scoringGroupId: of }) => of === groupId);
  return row.finish({
    code: row.required(columns.code.name, text),
    factor: row.required(columns.factor.name, choice(choices.factor)),
    lines: own.map(lineOf).sort((one, other) => one.sequence - other.sequence),
    ...present({ signal: row.optional(columns.signal.name, text) }),
  });
}

const lineOf = ({ sequence, score, from, to, value }: ScoringLineRow): ScoringLine => ({
  sequence,
  score,
  ...present({ from, to, value }),
});

/** The row to create for a scoring group, without its lines. */
export const writeScoringGroup = (group: Omit<ScoringGroup, 'lines'>): RowForCreate => ({
  [columns.id.name]: scoringGroupId(group.code),
  [columns.name.name]: group.code,
  [columns.code.name]: group.code,
  [columns.factor.name]: choices.factor[group.factor],
  ...optionally(columns.signal.name, group.signal),
});
