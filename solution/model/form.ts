/** A PCF control in place of the standard one; the bound column is the control's cell. */
export interface HostedControl {
  /** Name in the solution, e.g. `o2c_O2C.AgingPanel`. */
  readonly name: string;
  /** Manifest property that is bound to the cell's column. */
  readonly boundProperty: string;
  /** Literal values of other input properties, with their manifest type. */
  readonly literals: readonly { readonly property: string; readonly type: string; readonly value: string }[];
  /** Other columns of the row that further properties are bound to. */
  readonly columns?: readonly { readonly property: string; readonly column: string }[];
}

export interface ColumnCell {
  /** Logical name of the column. */
  readonly column: string;
  /** As wide as the section: text of several lines. */
  readonly wide?: true;
  readonly control?: HostedControl;
}

/** Related rows on a form: those that point at its row. */
export interface Subgrid {
  /** Unique on the form. */
  readonly name: string;
  readonly label: string;
  /** Logical name of the table whose rows are listed. */
  readonly table: string;
  /** Schema name of the relationship that leads from the form's row to them. */
  readonly relationship: string;
  /** Key of the view of that table whose columns, filter and order the list has. */
  readonly view: string;
  /** Rows a page. */
  readonly rows: number;
}

export interface SubgridCell {
  readonly subgrid: Subgrid;
}

export type FormCell = ColumnCell | SubgridCell;

export interface FormSection {
  readonly name: string;
  readonly label: string;
  /** Cells beside each other; absent: one. */
  readonly perRow?: 1 | 2 | 3;
  readonly cells: readonly FormCell[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  readonly sections: readonly FormSection[];
}

/** A main form. Those of standard tables are our own, beside Microsoft's. */
export interface FormDeclaration {
  readonly table: string;
  /** Unique within the table; the form's id follows from it. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** Columns beside the title, seen on every tab. */
  readonly header?: readonly string[];
  readonly tabs: readonly FormTab[];
}

/** How a table's main form is laid out where one list of all columns would not answer what people ask. */
export interface FormLayout {
  readonly table: string;
  readonly header?: readonly string[];
  readonly tabs: readonly FormTab[];
}
