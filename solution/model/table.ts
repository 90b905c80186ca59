import { type ColumnDeclaration } from './column';

/** An alternate key over columns of the table, by logical name. */
export interface KeyDeclaration {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
}

/** Which columns a view or form shows, by logical name, in order. */
export type ColumnNames = readonly string[];

/** A section of a main form: its label and the columns in it. */
export interface SectionDeclaration {
  readonly name: string;
  readonly label: string;
  readonly columns: ColumnNames;
}

/** One table of ours with everything people see of it. */
export interface TableDeclaration {
  /** The export name in tables.ts. */
  readonly property: string;
  readonly name: string;
  readonly set: string;
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly ownership: 'user' | 'organization';
  readonly primaryId: string;
  readonly primaryName: string;
  readonly columns: readonly ColumnDeclaration[];
  readonly keys: readonly KeyDeclaration[];
  /** The columns of its lists, the primary name first. */
  readonly listed: ColumnNames;
  readonly sections: readonly SectionDeclaration[];
  /** Posted tables are append-only: no role may delete their rows (design.md decision 4). */
  readonly posted: boolean;
}
