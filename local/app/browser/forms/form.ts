/** A main form as its FormXml describes it. */
export interface Form {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly FormTab[];
  /** Cells of the form's header, shown beside the title. */
  readonly header: readonly FormCell[];
}

export interface FormTab {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly FormColumn[];
}

export interface FormColumn {
  /** Share of the width, in percent. */
  readonly width: number;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly id: string;
  readonly label: string;
  readonly showLabel: boolean;
  /** Columns of cells, 1 to 4. */
  readonly columns: number;
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  readonly id: string;
  /** Empty when the label is the column's display name. */
  readonly label: string;
  readonly showLabel: boolean;
  readonly span: number;
  readonly control: FormControl;
}

export type FormControl =
  | { readonly kind: 'spacer' }
  | { readonly kind: 'column'; readonly column: string; readonly disabled: boolean }
  | {
      readonly kind: 'subgrid';
      readonly table: string;
      readonly view: string;
      readonly relationship: string;
      readonly rows: number;
    }
  | CustomControl
  | { readonly kind: 'other'; readonly classId: string };

/** A code component on the form, as `controlDescriptions` configures it. */
export interface CustomControl {
  readonly kind: 'custom';
  /** Id of the cell's control: what its kept state belongs to. */
  readonly id: string;
  /** Name with the publisher's prefix, e.g. `contoso_Contoso.Gauge`. */
  readonly name: string;
  /** The cell's own column; empty for a control on no column. */
  readonly column: string;
  readonly disabled: boolean;
  readonly parameters: readonly ControlParameter[];
}

export type ControlParameter =
  | { readonly name: string; readonly kind: 'column'; readonly column: string }
  | { readonly name: string; readonly kind: 'static'; readonly text: string };
