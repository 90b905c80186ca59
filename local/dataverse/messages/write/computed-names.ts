import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';

/** Tables of people, whose `fullname` the platform composes ("First Last", the default format of an organisation). */
const PEOPLE: ReadonlySet<string> = new Set(['contact', 'systemuser', 'lead']);

const PARTS: readonly string[] = ['firstname', 'lastname', 'yomifirstname', 'yomilastname'];

/** `fullname` and `yomifullname` of a person, when a part of them is written; a missing yomi part is the part itself. */
export function computedNames(table: TableMetadata, values: Row, existing: Row = {}): Row {
  if (!PEOPLE.has(table.logicalName) || !PARTS.some((part) => part in values)) return {};
  const merged: Row = { ...existing, ...values };
  const { firstname = null, lastname = null, yomifirstname = null, yomilastname = null } = merged;
  return {
    ...(table.columns.has('fullname') ? { fullname: joined(firstname, lastname) } : {}),
    ...(table.columns.has('yomifullname')
      ? { yomifullname: joined(yomifirstname ?? firstname, yomilastname ?? lastname) }
      : {}),
  };
}

const joined = (...parts: readonly Row[string][]): string =>
  parts.flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : [])).join(' ');
