import { type Column } from '../dataverse/table';
import { type ControlParameter } from '../forms/form';

/** A saved query of a table, as the views of an app show it. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly fetchXml: string;
  readonly columns: readonly ViewColumn[];
  /** Columns the layout hides; only controls read them. */
  readonly hidden?: readonly ViewColumn[];
  readonly standard: boolean;
  /** A code component in the grid's place. */
  readonly control?: ViewControl;
}

/** A dataset control of a view, as its layout's `controlDescriptions` configure it. */
export interface ViewControl {
  /** Name with the publisher's prefix. */
  readonly name: string;
  /** The manifest's dataset that gets the rows; empty: its only one. */
  readonly dataSet: string;
  readonly parameters: readonly ControlParameter[];
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
