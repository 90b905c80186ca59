import { rawValue } from '../controls/raw-value';
import { asText, type Json } from '../dataverse/read-json';
import { formattedValue, lookupTable } from '../dataverse/rows';
import { isLookup, propertyOf, type Column, type Table } from '../dataverse/table';
import { columnType } from './column-type';

type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;
type Value = ReturnType<EntityRecord['getValue']>;

/** What a row needs to be read as a record. */
export interface RecordSource {
  readonly table: Table;
  /** Definitions of linked columns by `alias.column`. */
  readonly linked: ReadonlyMap<string, Column>;
}

/** A row as the dataset API hands it over: values by column name, a lookup as an entity reference, what is empty as null. */
export function dataSetRecord(row: Json, { table, linked }: RecordSource): EntityRecord {
  const id = asText(row[table.primaryId]);
  const columnOf = (name: string): Column | undefined => table.columns.get(name) ?? linked.get(name);
  const property = (name: string): string => {
    const own = table.columns.get(name);
    return own ? propertyOf(own) : name;
  };
  return {
    getRecordId: () => id,
    getFormattedValue: (name) => formattedValue(row, property(name)),
    getNamedReference: () => ({
      id: { guid: id },
      etn: table.logicalName,
      name: formattedValue(row, table.primaryName),
    }),
    getValue: (name) => valueOf(row, property(name), columnOf(name)),
  };
}

function valueOf(row: Json, property: string, column: Column | undefined): Value {
  const value = row[property];
  // The platform answers null for what is empty, whatever its types say.
  if (value === null || value === undefined) return null as unknown as Value;
  if (column !== undefined && isLookup(column))
    return { id: { guid: asText(value) }, etn: lookupTable(row, property), name: formattedValue(row, property) };
  const type = column === undefined ? 'SingleLine.Text' : columnType(column);
  const plain = typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
  return rawValue(type, plain) as Value;
}
