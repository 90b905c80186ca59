import { type Value } from '../store/row';
import { type FiscalCalendar } from './operators/fiscal-calendar';

/**
 * One query model for OData and FetchXML. It names tables and columns, never a transport.
 * Aliases are unique within a query; the root table has the alias `root`.
 */
export interface RecordQuery {
  readonly table: string;
  readonly columns: 'all' | readonly string[];
  /** Columns that come back under another name instead of their own. */
  readonly aliased?: readonly AliasedColumn[];
  readonly filter?: Condition;
  /** Under each alias the number of rows of the same table whose `parent` is the row. */
  readonly childCounts?: readonly { readonly alias: string; readonly parent: string }[];
  readonly orders: readonly Order[];
  readonly links: readonly Link[];
  readonly top?: number;
  readonly distinct?: boolean;
  readonly page?: { readonly size: number; readonly number: number; readonly after?: PageCursor };
  /** Ask for the number of all matching rows, capped at 5,000 as the platform does. */
  readonly withCount?: boolean;
  readonly aggregate?: AggregateQuery;
  /** At most so many rows, in the order asked for, with the same value in `path`: the rows of an expand belong to many parents. */
  readonly perGroup?: { readonly path: ColumnPath; readonly rows: number };
}

/** Keyset position, the last row of the page before: its sort keys (as text; null stays null), then the keys of its linked rows; its own key. */
export interface PageCursor {
  readonly values: readonly (string | null)[];
  readonly id: string;
}

export interface AliasedColumn {
  readonly column: string;
  readonly alias: string;
}

export interface ColumnPath {
  /** `root` or the alias of a link. */
  readonly alias: string;
  readonly column: string;
}

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** Operator names of the FetchXML schema (`operator` enumeration of Fetch.xsd), so that both languages meet here. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: ColumnPath;
      readonly right: Value | ColumnPath;
    }
  | {
      readonly kind: 'operator';
      readonly operator: string;
      readonly left: ColumnPath;
      readonly values: readonly Value[];
    }
  /** Some row of the link exists; its `to` is a column of `parent` (absent: of the table whose filter this stands in). */
  | { readonly kind: 'exists'; readonly link: Link; readonly parent?: string }
  | { readonly kind: 'constant'; readonly value: boolean };

export interface Order {
  readonly path: ColumnPath;
  readonly descending: boolean;
  /** Lookups sort by the primary name of the row they point at unless `value`; choices by number unless `label` (FetchXML's way). */
  readonly by?: 'value' | 'label';
}

export interface Link {
  readonly alias: string;
  readonly table: string;
  readonly type: 'inner' | 'outer' | 'any' | 'exists' | 'in' | 'matchfirstrowusingcrossapply';
  /** Column of the linked table and of its parent (root or another link) that must be equal. */
  readonly from: string;
  readonly to: string;
  readonly intersect?: boolean;
  readonly columns: 'all' | readonly string[];
  readonly aliased?: readonly AliasedColumn[];
  readonly filter?: Condition;
  readonly orders: readonly Order[];
  readonly links: readonly Link[];
}

export interface AggregateQuery {
  readonly groups: readonly {
    readonly path: ColumnPath;
    readonly alias: string;
    readonly dateGrouping?: DateGrouping;
    /** What fiscal years and periods are; present with such a grouping. */
    readonly fiscalCalendar?: FiscalCalendar;
  }[];
  readonly measures: readonly {
    readonly function: 'sum' | 'avg' | 'min' | 'max' | 'count' | 'countcolumn' | 'countdistinct';
    readonly path?: ColumnPath;
    readonly alias: string;
  }[];
  readonly orders: readonly { readonly alias: string; readonly descending: boolean }[];
  /** A lower limit on the rows that may feed the aggregate than the platform's 50,000. */
  readonly limit?: number;
}

export type DateGrouping = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal-period' | 'fiscal-year';
