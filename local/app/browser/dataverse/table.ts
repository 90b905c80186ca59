/** What the screens need to know of a table, read from its metadata. */
export interface Option {
  readonly value: number;
  readonly label: string;
}

export interface Column {
  readonly logicalName: string;
  /** Dataverse's AttributeType: String, Memo, Money, Lookup, ... */
  readonly type: string;
  readonly displayName: string;
  readonly required: boolean;
  readonly creatable: boolean;
  readonly updatable: boolean;
  readonly secured: boolean;
  readonly maxLength: number | undefined;
  readonly precision: number | undefined;
  readonly format: string;
  readonly dateTimeBehavior: string;
  readonly targets: readonly string[];
  readonly options: readonly Option[];
}

export interface LookupRelationship {
  readonly schemaName: string;
  readonly column: string;
  readonly target: string;
  /** What stands before `@odata.bind`. */
  readonly navigation: string;
}

export interface Table {
  readonly logicalName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly lookups: readonly LookupRelationship[];
}

const lookupTypes = new Set(['Lookup', 'Customer', 'Owner']);

export const isLookup = (column: Column): boolean => lookupTypes.has(column.type);

/** The property a column is read under: lookups are `_name_value`. */
export const propertyOf = (column: Column): string =>
  isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
