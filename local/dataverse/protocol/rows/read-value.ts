import { notImplemented } from '../../errors/dataverse-error';
import { wrongType } from '../../errors/payload-errors';
import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { type Value } from '../../store/row';
import { isJsonObject, type Json, JsonNumber } from '../json/json';
import { writeJson } from '../json/write-json';
import { edmType, isDateOnly } from '../../query/values/edm-type';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A JSON value as a value of the column; another type is refused in the words of the platform's OData reader (conformance row 13). */
export function readValue(column: ColumnMetadata, json: Json, entitySet: string): Value {
  if (json === null) return null;
  const value = (READERS[column.type] ?? text)(json, column);
  if (value === undefined) throw wrongType(entitySet, literal(json), edmType(column));
  return value;
}

const literal = (json: Json): string => (typeof json === 'string' ? json : writeJson(json));

type Reader = (json: Json, column: ColumnMetadata) => Value | undefined;

const text: Reader = (json, column) => (typeof json === 'string' ? textValue(column, json) : undefined);
const exact: Reader = (json) => (json instanceof JsonNumber ? { decimal: json.text } : undefined);

/** How each type is read; the others are text. */
const READERS: Partial<Readonly<Record<ColumnType, Reader>>> = {
  Integer: (json) => wholeNumber(json),
  Picklist: (json) => wholeNumber(json),
  State: (json) => wholeNumber(json),
  Status: (json) => wholeNumber(json),
  BigInt: (json) => (json instanceof JsonNumber && /^-?\d+$/.test(json.text) ? BigInt(json.text) : undefined),
  Money: exact,
  Decimal: exact,
  Double: (json) => (json instanceof JsonNumber ? Number(json.text) : undefined),
  Boolean: (json) => (typeof json === 'boolean' ? json : undefined),
  ManagedProperty: (json) => managedProperty(json),
  MultiSelectPicklist: (json) => (typeof json === 'string' ? choices(json) : undefined),
  Image: () => {
    throw notImplemented('image columns');
  },
};

/** 32-bit numbers; the platform's reader takes them as text, too. */
function wholeNumber(json: Json): number | undefined {
  const text = json instanceof JsonNumber ? json.text : typeof json === 'string' ? json : '';
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= 2_147_483_648 ? value : undefined;
}

function managedProperty(json: Json): boolean | undefined {
  const value = isJsonObject(json) ? json['Value'] : json;
  return typeof value === 'boolean' ? value : undefined;
}

/** Multi-select choices travel as `"1,2,3"`. */
function choices(text: string): readonly number[] | undefined {
  if (text.trim() === '') return [];
  const values = text.split(',').map((part) => part.trim());
  return values.every((value) => /^-?\d+$/.test(value)) ? values.map(Number).sort((a, b) => a - b) : undefined;
}

function textValue(column: ColumnMetadata, text: string): string | undefined {
  if (column.type === 'Uniqueidentifier') return GUID.test(text) ? text.toLowerCase() : undefined;
  if (column.type !== 'DateTime') return text;
  const instant = INSTANT.test(text) ? instantText(text) : undefined;
  if (!isDateOnly(column)) return instant;
  if (DATE.test(text)) return isRealDate(text) ? text : undefined;
  // Old date columns are instants on the platform, shown as dates; clients may send either.
  return column.dateTimeBehavior === 'DateOnly' ? undefined : instant?.slice(0, 10);
}

function instantText(text: string): string | undefined {
  const time = Date.parse(text);
  if (Number.isNaN(time) || !isRealDate(text.slice(0, 10))) return undefined;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The thirtieth of February is none. */
function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
