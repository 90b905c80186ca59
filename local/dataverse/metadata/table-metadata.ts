/** The shape of what Dataverse calls entity metadata, in the platform's own words. Standard tables and imported ones share it. */

export type ColumnType =
  | 'Uniqueidentifier'
  | 'String'
  | 'Memo'
  | 'Integer'
  | 'BigInt'
  | 'Decimal'
  | 'Double'
  | 'Money'
  | 'Boolean'
  | 'Picklist'
  | 'MultiSelectPicklist'
  | 'State'
  | 'Status'
  | 'DateTime'
  | 'Lookup'
  | 'Customer'
  | 'Owner'
  | 'PartyList'
  | 'EntityName'
  | 'Image'
  | 'File'
  | 'ManagedProperty'
  | 'Virtual';

export type RequiredLevel = 'None' | 'Recommended' | 'ApplicationRequired' | 'SystemRequired';

export interface OptionMetadata {
  readonly value: number;
  readonly label: string;
  /** Status options only: the state they belong to. */
  readonly state?: number;
  /** State options only: the status a row gets when only the state is set. */
  readonly defaultStatus?: number;
  readonly color?: string;
}

export interface ColumnMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly type: ColumnType;
  readonly displayName: string;
  readonly description?: string;
  readonly requiredLevel: RequiredLevel;
  readonly validForCreate: boolean;
  readonly validForUpdate: boolean;
  readonly validForRead: boolean;
  readonly secured: boolean;
  readonly custom: boolean;
  readonly maxLength?: number;
  /** Bounds as decimal text: they may exceed what a double holds. */
  readonly minValue?: string;
  readonly maxValue?: string;
  readonly precision?: number;
  /** Money only: 0 the column's own precision, 1 the organisation's, 2 the currency's. */
  readonly precisionSource?: 0 | 1 | 2;
  readonly format?: string;
  readonly dateTimeBehavior?: 'UserLocal' | 'DateOnly' | 'TimeZoneIndependent';
  /** Lookup, Customer, Owner, PartyList: logical names of the tables pointed at. */
  readonly targets?: readonly string[];
  readonly options?: readonly OptionMetadata[];
  /** Name of the global choice the options come from. */
  readonly globalChoice?: string;
  readonly defaultValue?: number | boolean;
  /** String only: what the platform writes when a new row brings no value, e.g. `INV-{SEQNUM:5}`. */
  readonly autoNumberFormat?: string;
  /** File and Image only. */
  readonly maxSizeInKilobytes?: number;
  /** The column that this one accompanies: `x` of `x_name`, the name of the file in it. */
  readonly attributeOf?: string;
  /** Money only: the column whose value this one restates in the organisation's currency. */
  readonly baseOf?: string;
}

export interface AlternateKey {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly displayName: string;
  readonly columns: readonly string[];
  /** Rows that were there before the key hold the same values twice: it is known, but binds nobody (EntityKeyIndexStatus Failed). */
  readonly failed?: true;
  /** Its index is not built yet (EntityKeyIndexStatus Pending): it addresses nothing and binds nobody. */
  readonly pending?: true;
}

export type CascadeDelete = 'Cascade' | 'RemoveLink' | 'Restrict' | 'NoCascade';

/** To which rows below an action on the row pointed at is carried on: all of them, the active ones, or those of the same owner. */
export type CascadeType = 'NoCascade' | 'Cascade' | 'Active' | 'UserOwned';

/** What a relationship carries on beside deletion ("Configure table relationship cascading behavior"). */
export interface CascadeConfiguration {
  readonly assign: CascadeType;
  readonly share: CascadeType;
  readonly unshare: CascadeType;
  readonly reparent: CascadeType;
}

export interface OneToManyRelationship {
  readonly schemaName: string;
  /** The table pointed at (the "one"). */
  readonly referencedTable: string;
  readonly referencedColumn: string;
  /** The table that holds the lookup (the "many"). */
  readonly referencingTable: string;
  readonly referencingColumn: string;
  /** Navigation property on the lookup side, as written before `@odata.bind`. */
  readonly referencingNavigation: string;
  /** Navigation property on the collection side. */
  readonly referencedNavigation: string;
  readonly cascadeDelete: CascadeDelete;
  /** Absent where nothing is carried on. */
  readonly cascade?: CascadeConfiguration;
}

export interface ManyToManyRelationship {
  readonly schemaName: string;
  readonly intersectTable: string;
  readonly table1: string;
  readonly column1: string;
  readonly navigation1: string;
  readonly table2: string;
  readonly column2: string;
  readonly navigation2: string;
}

export interface GlobalChoice {
  readonly name: string;
  readonly displayName: string;
  readonly custom: boolean;
  readonly options: readonly OptionMetadata[];
}

export type Ownership = 'UserOwned' | 'OrganizationOwned' | 'BusinessOwned' | 'None';

export interface TableMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySetName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly description?: string;
  readonly metadataId: string;
  readonly objectTypeCode: number;
  readonly primaryId: string;
  readonly primaryName?: string;
  readonly ownership: Ownership;
  readonly custom: boolean;
  readonly activity: boolean;
  /** The table behind a many-to-many relationship. It has no privileges of its own: the two tables it joins have. */
  readonly intersect?: boolean;
  readonly columns: ReadonlyMap<string, ColumnMetadata>;
  readonly keys: readonly AlternateKey[];
}
