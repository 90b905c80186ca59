import { type ScoringLine } from '../credit-score';
import { rowId } from '../kernel';
import { bind } from './bind';
import { id, integer, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { scoringGroupLine as table } from './tables';

const { columns, lookups } = table;

/** A line and the group it belongs to. */
export interface ScoringLineRow extends ScoringLine {
  readonly scoringGroupId: string;
}

/** The columns `readScoringLine` needs, for `$select`. */
export const scoringLineSelect: readonly string[] = [
  columns.id.name,
  columns.sequence.name,
  columns.from.name,
  columns.to.name,
  columns.value.name,
  columns.score.name,
  lookups.scoringGroup.value,
];

/** Reads a line of a scoring group. */
export function readScoringLine(source: unknown): ReadRow<ScoringLineRow> {
  const row = openRow(table, source);
  return row.finish({
    scoringGroupId: row.required(lookups.scoringGroup.value, id),
    sequence: row.required(columns.sequence.name, integer),
    score: row.required(columns.score.name, integer),
    ...present({
      from: row.optional(columns.from.name, decimalNumber),
      to: row.optional(columns.to.name, decimalNumber),
      value: row.optional(columns.value.name, text),
    }),
  });
}

/** The row to create for a line; its id follows from group and sequence. */
export const writeScoringLine = (line: ScoringLineRow): RowForCreate => ({
  [columns.id.name]: rowId('scoringgroupline', line.scoringGroupId, line.sequence),
  [columns.name.name]: `${line.sequence}: ${line.value ?? `${line.from ?? ''} to ${line.to ?? ''}`}`.slice(0, 100),
  [columns.sequence.name]: line.sequence,
  [columns.score.name]: line.score,
  ...optionally(columns.from.name, line.from && decimalText(line.from)),
  ...optionally(columns.to.name, line.to && decimalText(line.to)),
  ...optionally(columns.value.name, line.value),
  ...bind(lookups.scoringGroup, line.scoringGroupId),
});
