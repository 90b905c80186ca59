import { invalidKey } from '../../errors/address-errors';
import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
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
  const names = columns.map((column) => column.logicalName);
  const declared = table.keys.some(
    (key) => key.failed !== true && key.pending !== true && sameNames(key.columns, names),
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
  return required(table, KEY_VALUES[column.type]?.({ column, text, literal, bare: text ?? literal }));
}

interface KeyLiteral {
  readonly column: ColumnMetadata;
  /** What stands between the quotes, if there are any. */
  readonly text: string | undefined;
  readonly literal: string;
  readonly bare: string;
}

type KeyReader = (literal: KeyLiteral) => Value | undefined;

const text: KeyReader = (literal) => literal.text;
const whole: KeyReader = ({ literal }) => (/^-?\d+$/.test(literal) ? Number(literal) : undefined);
const exact: KeyReader = ({ literal }) => (/^-?\d+(\.\d+)?$/.test(literal) ? { decimal: literal } : undefined);
const guid: KeyReader = ({ bare }) => (GUID.test(bare) ? bare.toLowerCase() : undefined);
const lookup: KeyReader = ({ bare, column }) =>
  GUID.test(bare) ? { table: column.targets?.[0] ?? '', id: bare.toLowerCase() } : undefined;

/** The types a key column may have (reliability.md 1.3). */
const KEY_VALUES: Partial<Readonly<Record<ColumnType, KeyReader>>> = {
  String: text,
  Memo: text,
  DateTime: ({ bare }) => bare,
  Integer: whole,
  Picklist: whole,
  State: whole,
  Status: whole,
  Money: exact,
  Decimal: exact,
  Uniqueidentifier: guid,
  Lookup: lookup,
  Customer: lookup,
  Owner: lookup,
};

function required<T>(table: TableMetadata, value: T | undefined): T {
  if (value === undefined) throw invalidKey(table);
  return value;
}
