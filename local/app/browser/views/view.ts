import { type Column } from '../dataverse/table';

/** A saved query of a table, as the views of an app show it. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly fetchXml: string;
  readonly columns: readonly ViewColumn[];
  readonly standard: boolean;
}

export interface ViewColumn {
  /** Column of the table, or `alias.column` of a linked one. */
  readonly name: string;
  /** Pixels, as the layout says. */
  readonly width: number;
  /** Definition of a linked column; those of the table itself are the table's. */
  readonly linked?: Column;
}

export interface TableViews {
  /** Views people choose from. */
  readonly views: readonly View[];
  /** The quick find query's FetchXML, if the table has one. */
  readonly quickFind: string | undefined;
}
