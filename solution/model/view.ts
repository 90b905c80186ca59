/** What a list is for decides its query type: `list` is one of ours that answers a question, the others every table has. */
export type ViewPurpose = 'active' | 'inactive' | 'lookup' | 'quickFind' | 'associated' | 'advancedFind' | 'list';

/** One test of a column. Dates are compared with the day the list is opened on. */
export interface ViewCondition {
  readonly column: string;
  readonly operator:
    'eq' | 'ne' | 'in' | 'gt' | 'lt' | 'null' | 'not-null' | 'olderthan-x-days' | 'last-x-days' | 'next-x-days';
  readonly values: readonly (string | number)[];
  /** Alias of the link the column belongs to; absent: the view's own table. */
  readonly of?: string;
}

/** Conditions of which one is enough. */
export interface AnyCondition {
  readonly any: readonly ViewCondition[];
}

/** Rows of another table beside the view's. */
export interface ViewLink {
  readonly table: string;
  readonly alias: string;
  /** Column of the linked table and of the view's table that meet. */
  readonly from: string;
  readonly to: string;
  readonly type: 'inner' | 'outer';
  readonly where: readonly ViewCondition[];
  /** Columns of the linked table that the list shows, after its own. */
  readonly columns: readonly string[];
}

/** A dataset control of ours that shows a view in the grid's place. */
export interface ViewControl {
  /** Name in the solution, e.g. `o2c_O2C.CreditHoldList`. */
  readonly name: string;
  /** The manifest's `data-set` that gets the view's rows. */
  readonly dataSet: string;
}

export interface ViewDeclaration {
  readonly table: string;
  /** Unique within the table; the view's id follows from it. */
  readonly key: string;
  readonly purpose: ViewPurpose;
  readonly label: string;
  /** Logical names, the primary name first. */
  readonly columns: readonly string[];
  /** Columns of its layout that only its control reads; `alias.column` of a link. */
  readonly hidden?: readonly string[];
  /** Text columns a quick find looks into. */
  readonly searched: readonly string[];
  readonly sortedBy: string;
  readonly descending: boolean;
  /** What holds of its rows beside the state that follows from the purpose. */
  readonly where?: readonly (ViewCondition | AnyCondition)[];
  readonly links?: readonly ViewLink[];
  readonly control?: ViewControl;
}
