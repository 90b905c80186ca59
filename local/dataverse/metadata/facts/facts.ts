import { type ColumnType } from '../table-metadata';

/** Shape of standard-tables.json: what Microsoft's own tables are, as briefly as it can be said. Written by scripts/standard-tables. */
export interface StandardTableFacts {
  readonly origin: string;
  readonly tables: Readonly<Record<string, TableFacts>>;
  readonly relationships: readonly RelationshipFacts[];
}

export interface TableFacts {
  readonly schema: string;
  readonly set: string;
  readonly name: string;
  readonly plural: string;
  readonly ownership: 'UserOwned' | 'OrganizationOwned' | 'BusinessOwned' | 'None';
  readonly id: string;
  readonly primaryName?: string;
  readonly activity?: true;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
}

/** type, schema name, display name, letters, details. */
export type ColumnFacts =
  | readonly [ColumnType, string, string]
  | readonly [ColumnType, string, string, string]
  | readonly [ColumnType, string, string, string, ColumnDetails];

/**
 * Letters: `c` not for create, `u` not for update; required level `R` recommended, `A` by the application, `S` by the system.
 */
export interface ColumnDetails {
  readonly length?: number;
  readonly min?: string;
  readonly max?: string;
  readonly precision?: number;
  readonly source?: 0 | 1 | 2;
  readonly format?: string;
  readonly behavior?: 'DateOnly' | 'TimeZoneIndependent';
  readonly targets?: readonly string[];
  readonly options?: readonly OptionFacts[];
  readonly default?: number | boolean;
}

/** value, label, and for a state its default status, for a status its state. */
export type OptionFacts = readonly [number, string] | readonly [number, string, number];

/**
 * schema name, table pointed at, table that points, its column, collection navigation, what a delete does; and where something else is
 * carried on, the letters for assign, share, unshare and reparent.
 */
export type RelationshipFacts =
  | readonly [string, string, string, string, string, CascadeLetter]
  | readonly [string, string, string, string, string, CascadeLetter, string];

/** Cascade, RemoveLink, reStrict, NoCascade. */
export type CascadeLetter = 'C' | 'L' | 'R' | 'N';
