import { type TableMetadata } from '../../metadata/table-metadata';

/** One column of a table that stays. */
export interface ColumnOfTable {
  readonly table: TableMetadata;
  readonly column: string;
}

export interface KeyOfTable {
  readonly table: TableMetadata;
  readonly key: string;
}

/** A component that is a row. */
export interface ComponentRow {
  readonly type: number;
  readonly table: TableMetadata;
  readonly id: string;
}

/** What is to go, found in the catalogue. Whatever hangs on a table goes with it and is not listed. */
export interface Removal {
  readonly tables: readonly TableMetadata[];
  readonly columns: readonly ColumnOfTable[];
  readonly keys: readonly KeyOfTable[];
  /** Schema names in lower case. */
  readonly relationships: ReadonlySet<string>;
  readonly choices: ReadonlySet<string>;
  readonly rows: readonly ComponentRow[];
  /** Whether that component goes, by type and id. */
  readonly takes: (type: number, objectId: string) => boolean;
}
