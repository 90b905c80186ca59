import { type Unit } from '../ordering';
import { id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { unit as table } from './tables';

const { columns, lookups } = table;

/** The columns `readUnit` needs, for `$select`. */
export const unitSelect: readonly string[] = [columns.id.name, columns.name.name, lookups.unitGroup.value];

/** Reads a unit. */
export function readUnit(source: unknown): ReadRow<Unit> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    name: row.required(columns.name.name, text),
    unitGroupId: row.required(lookups.unitGroup.value, id),
  });
}
