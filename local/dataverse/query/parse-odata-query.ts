import { notImplemented } from '../errors/dataverse-error';
import { type Catalogue } from '../metadata/catalogue';
import { type ODataQuery } from './odata-query';
import { type QueryContext } from './query-context';

export interface ODataRequest {
  /** Logical name of the table. */
  readonly table: string;
  /** Decoded query options by name (`$select`, `@p1`, ...). */
  readonly options: ReadonlyMap<string, string>;
  readonly context: QueryContext;
}

/** Reads the query options of a GET on a table. Refusals carry the platform's codes and texts. */
export function parseODataQuery(_catalogue: Catalogue, _request: ODataRequest): ODataQuery {
  throw notImplemented('OData queries');
}
