import { invalidKey } from '../../errors/address-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Value } from '../../store/row';
import { type PathArgument } from './parse-path';
import { type RecordAddress } from './record-address';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Tables whose primary key may not be written by name in a URL (conformance row 32). */
const UNNAMED_KEY_ONLY: ReadonlySet<string> = new Set(['systemuser', 'team']);

/**
 * Reads the brackets behind an entity set: `(guid)`, `(accountid=guid)`, `(code='x')`, `(a='1',_bid_value=guid)`.
 * Anything else than the primary key or a declared alternate key is refused with the platform's text.
 */
export function readKey(table: TableMetadata, given: readonly PathArgument[]): RecordAddress {
  const [first] = given;
  if (first === undefined) throw invalidKey(table);
  if (given.length === 1 && (first.name === undefined || first.name === table.primaryId)) return primary(table, first);
  const columns = given.map((argument) => keyColumn(table, argument));
  const declared = table.keys.some((key) =>
    sameNames(
      key.columns,
      columns.map((column) => column.logicalName),
    ),
  );
  if (!declared) throw invalidKey(table);
  const values = columns.map(
    (column, index) => [column.logicalName, keyValue(table, column, given[index]?.value ?? '')] as const,
  );
  return { kind: 'key', table: table.logicalName, values: Object.fromEntries(values) };
}

function primary(table: TableMetadata, argument: PathArgument): RecordAddress {
  const id = argument.value.replace(/^'(.*)'$/, '$1');
  if (!GUID.test(id)) throw invalidKey(table);
  if (argument.name !== undefined && UNNAMED_KEY_ONLY.has(table.logicalName)) throw invalidKey(table);
  return { kind: 'id', table: table.logicalName, id: id.toLowerCase() };
}

function keyColumn(table: TableMetadata, argument: PathArgument): ColumnMetadata {
  const lookup = /^_(.+)_value$/.exec(argument.name ?? '')?.[1];
  const column = table.columns.get(lookup ?? argument.name ?? '');
  if (!column) throw invalidKey(table);
  return column;
}

const sameNames = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((name) => right.includes(name));

/** A key value as a column value; strings stand in single quotes with `''` for a quote. */
function keyValue(table: TableMetadata, column: ColumnMetadata, literal: string): Value {
  const text = /^'([\s\S]*)'$/.exec(literal)?.[1]?.replaceAll("''", "'");
  switch (column.type) {
    case 'String':
    case 'Memo':
      return required(table, text);
    case 'DateTime':
      return text ?? literal;
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      if (!GUID.test(text ?? literal)) throw invalidKey(table);
      return { table: column.targets?.[0] ?? '', id: (text ?? literal).toLowerCase() };
    case 'Uniqueidentifier':
      return required(table, GUID.test(text ?? literal) ? (text ?? literal).toLowerCase() : undefined);
    case 'Money':
    case 'Decimal':
      return { decimal: required(table, /^-?\d+(\.\d+)?$/.exec(literal)?.[0]) };
    default:
      return Number(required(table, /^-?\d+$/.exec(literal)?.[0]));
  }
}

function required(table: TableMetadata, text: string | undefined): string {
  if (text === undefined) throw invalidKey(table);
  return text;
}
