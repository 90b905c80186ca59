import { type Navigation } from '../metadata/catalogue';
import { type RecordQuery } from './record-query';

/** A read understood: the query to run, and what the answer shows of it. */
export interface ODataQuery {
  readonly query: RecordQuery;
  readonly expands: readonly Expand[];
  /** Property names as written in `$select`, for `@odata.context`; absent when no `$select` was given. */
  readonly selected?: readonly string[];
  /** Logical names of the columns the answer shows; `query.columns` may hold more (ids that expands start from). */
  readonly shown: 'all' | readonly string[];
}

/** One navigation property to follow from every row of its parent. */
export interface Expand extends ODataQuery {
  /** The navigation property as written, which is also the property of the answer. */
  readonly name: string;
  /** The table the property starts from. */
  readonly from: string;
  readonly navigation: Navigation;
  /** `$expand=x/$ref`: only the address of the row. */
  readonly reference: boolean;
  /** The lookup that the rows of a collection were found by, where `$select` left it out. */
  readonly link?: string;
  /** `$filter`, `$orderby` and `$expand` as written, with the parameter aliases of the request they name: to ask for the same rows again. */
  readonly asked: ReadonlyMap<string, string>;
}
