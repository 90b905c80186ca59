import { type ColumnDeclaration } from './column';
import { type KeyDeclaration, type SectionDeclaration } from './table';

/** A column of a standard table that our code reads or writes; its definition is Microsoft's. */
export interface StandardColumn {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

/** A lookup of a standard table; a polymorphic one appears once per target, each with its own navigation property. */
export interface StandardLookup {
  readonly property: string;
  readonly name: string;
  readonly navigation: string;
  readonly target: string;
}

/** A standard table: what we read and write of it, and the columns we add. Without own columns it is not part of the package. */
export interface StandardTableDeclaration {
  readonly property: string;
  readonly name: string;
  /** Microsoft's casing, as solution files write it. */
  readonly schemaName: string;
  readonly set: string;
  readonly label: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly uses: readonly StandardColumn[];
  readonly lookups: readonly StandardLookup[];
  readonly columns: readonly ColumnDeclaration[];
  readonly keys: readonly KeyDeclaration[];
  /** Sections of the solution's own main form for it; empty: no form. */
  readonly sections: readonly SectionDeclaration[];
}
