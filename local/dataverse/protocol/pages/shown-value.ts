import { type TableMetadata } from '../../metadata/table-metadata';
import { isExactDecimal, isReference, type Value } from '../../store/row';
import { type Cell, link } from './page';

/** How a stored value stands on a page: lookups as links, choices with their labels, long text cut. */
export function shownValue(table: TableMetadata, name: string, value: Value): Cell {
  if (value === null) return '';
  if (isReference(value)) return link(`/tables/${value.table}/${value.id}`, `${value.table} ${value.id}`);
  if (isExactDecimal(value)) return value.decimal;
  const label = table.columns.get(name)?.options?.find((option) => option.value === value)?.label;
  if (label !== undefined) return `${String(value)} ${label}`;
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} … (${String(text.length)} characters)` : text;
}

const LONGEST = 300;
