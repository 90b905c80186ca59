import { notImplemented } from '../errors/dataverse-error';
import { type Row } from '../store/row';
import { type Expand } from './odata-query';
import { type QuerySource, type Restrict } from './query-source';

/** A row with what its navigation properties lead to, by the name of the property. */
export interface ExpandedRow {
  readonly row: Row;
  readonly expanded: ReadonlyMap<string, ExpandedNavigation>;
}

export type ExpandedNavigation =
  | { readonly kind: 'single'; readonly expand: Expand; readonly row: ExpandedRow | null }
  | { readonly kind: 'collection'; readonly expand: Expand; readonly rows: readonly ExpandedRow[] };

export interface ExpandRequest {
  readonly rows: readonly Row[];
  readonly expands: readonly Expand[];
}

/** Follows navigation properties from the rows given, one query per property and level however many rows there are. */
export function runExpand(_source: QuerySource, _request: ExpandRequest, _restrict?: Restrict): readonly ExpandedRow[] {
  throw notImplemented('$expand');
}
