import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';

/** Tables of people, whose `fullname` the platform composes ("First Last", the default format of an organisation). */
const PEOPLE: ReadonlySet<string> = new Set(['contact', 'systemuser', 'lead']);

/** `fullname` of a person, when a part of it is written. */
export function computedNames(table: TableMetadata, values: Row, existing: Row = {}): Row {
  if (!PEOPLE.has(table.logicalName) || !('firstname' in values || 'lastname' in values)) return {};
  const merged: Row = { ...existing, ...values };
  const parts = [merged['firstname'], merged['lastname']].flatMap((part) =>
    typeof part === 'string' && part !== '' ? [part] : [],
  );
  return table.columns.has('fullname') ? { fullname: parts.join(' ') } : {};
}
