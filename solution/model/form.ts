/** A PCF control in place of the standard one; the bound column is the control's cell. */
export interface HostedControl {
  /** Name in the solution, e.g. `o2c_O2C.AgingPanel`. */
  readonly name: string;
  /** Manifest property that is bound to the cell's column. */
  readonly boundProperty: string;
  /** Literal values of other input properties, with their manifest type. */
  readonly literals: readonly { readonly property: string; readonly type: string; readonly value: string }[];
}

export interface FormCell {
  /** Logical name of the column. */
  readonly column: string;
  readonly control?: HostedControl;
}

export interface FormSection {
  readonly name: string;
  readonly label: string;
  readonly cells: readonly FormCell[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  readonly sections: readonly FormSection[];
}

/** A main form. The account's is our own, beside Microsoft's. */
export interface FormDeclaration {
  readonly table: string;
  /** Unique within the table; the form's id follows from it. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly tabs: readonly FormTab[];
}
