import { type ColumnMetadata, type TableMetadata } from '../metadata/table-metadata';
import { isExactDecimal, isReference, type Reference, type Row, type Value } from '../store/row';
import { type Json, JsonNumber, type JsonObject } from '../protocol/json/json';

/** The namespace of the SDK's types. */
export const CONTRACTS = 'http://schemas.microsoft.com/xrm/2011/Contracts';

/** A row as RemoteExecutionContext writes an Entity: `Attributes` as key-value pairs, typed values with `__type`. */
export function contextEntity(table: TableMetadata, id: string, values: Row): JsonObject {
  const attributes = Object.entries(values).flatMap(([name, value]) => {
    const column = table.columns.get(name);
    return column ? [{ key: name, value: contextValue(column, value) }] : [];
  });
  return {
    Attributes: attributes,
    EntityState: null,
    FormattedValues: [],
    Id: id,
    KeyAttributes: [],
    LogicalName: table.logicalName,
    RelatedEntities: [],
    RowVersion: null,
  };
}

/** The same with its type, as input parameters carry it; images carry none. */
export const typedEntity = (table: TableMetadata, id: string, values: Row): JsonObject => ({
  __type: `Entity:${CONTRACTS}`,
  ...contextEntity(table, id, values),
});

export const typedReference = (reference: Reference): JsonObject => ({
  __type: `EntityReference:${CONTRACTS}`,
  ...plainReference(reference),
});

/** A reference without its type, as `OwningExtension` has it. */
export const plainReference = (reference: Reference): JsonObject => ({
  Id: reference.id,
  KeyAttributes: [],
  LogicalName: reference.table,
  Name: null,
  RowVersion: null,
});

function contextValue(column: ColumnMetadata, value: Value): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (isReference(value)) return typedReference(value);
  if (isExactDecimal(value)) return column.type === 'Money' ? money(value.decimal) : new JsonNumber(value.decimal);
  if (Array.isArray(value)) return (value as readonly number[]).map(option);
  if (typeof value === 'string') return column.type === 'DateTime' ? contextDate(value) : value;
  return isChoice(column) ? option(Number(value)) : new JsonNumber(String(value));
}

const isChoice = (column: ColumnMetadata): boolean => ['Picklist', 'State', 'Status'].includes(column.type);

/** An amount as RemoteExecutionContext writes it. */
export const money = (decimal: string): JsonObject => ({
  __type: `Money:${CONTRACTS}`,
  Value: new JsonNumber(decimal),
});

/** A choice as RemoteExecutionContext writes it. */
export const option = (value: number): JsonObject => ({
  __type: `OptionSetValue:${CONTRACTS}`,
  Value: new JsonNumber(String(value)),
});

/** An instant or a date (midnight UTC) as `/Date(1506384247000)/`. */
export const contextDate = (text: string): string => `/Date(${Date.parse(text)})/`;
