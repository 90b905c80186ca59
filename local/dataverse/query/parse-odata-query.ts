import { notImplemented } from '../errors/dataverse-error';
import { type Catalogue } from '../metadata/catalogue';
import { bindApply } from './odata/bind-apply';
import { bindExpands } from './odata/bind-expand';
import { bindOptions } from './odata/bind-options';
import { type Binding, createBinding } from './odata/binding';
import { badQuery } from './odata/odata-error';
import { type ODataQuery } from './odata-query';
import { decodePagingCookie } from './paging-cookie';
import { type QueryContext } from './query-context';
import { type RecordQuery } from './record-query';
import { tableNamed } from './sql/scope';

export interface ODataRequest {
  /** Logical name of the table. */
  readonly table: string;
  /** Decoded query options by name (`$select`, `@p1`, ...). */
  readonly options: ReadonlyMap<string, string>;
  readonly context: QueryContext;
}

/** Reads the query options of a GET on a table. Refusals carry the platform's codes and texts. */
export function parseODataQuery(catalogue: Catalogue, { table: name, options, context }: ODataRequest): ODataQuery {
  refuseUnsupported(options);
  const table = tableNamed(catalogue, name);
  const aliases = new Map([...options].filter(([option]) => option.startsWith('@')));
  const binding: Binding = createBinding({ catalogue, context, aliases });
  const apply = options.get('$apply');
  if (apply !== undefined) return bindApply(binding, table, { apply, options });
  const expands = bindExpands(binding, table, options.get('$expand'));
  const bound = bindOptions(binding, table, { options, expands });
  const counted = readCount(options.get('$count')) ? { withCount: true } : {};
  return { ...bound, query: paged(catalogue, { ...bound.query, ...counted }, { options, context }) };
}

/** Largest page, and the page of a request that does not say. */
const PAGE = 5_000;

/** `$top` and a page size exclude each other: the page size wins (page-results.md, 2024). */
function paged(
  catalogue: Catalogue,
  query: RecordQuery,
  { options, context }: Pick<ODataRequest, 'options' | 'context'>,
): RecordQuery {
  const { top, ...untopped } = query;
  if (top !== undefined && context.maxPageSize === undefined) return query;
  const size = Math.min(Math.max(context.maxPageSize ?? PAGE, 1), PAGE);
  const token = options.get('$skiptoken');
  if (token === undefined) return { ...untopped, page: { size, number: 1 } };
  const { page, cursor } = decodePagingCookie(catalogue, untopped, token);
  return { ...untopped, page: { size, number: page + 1, after: cursor } };
}

const KNOWN: ReadonlySet<string> = new Set([
  ...['$select', '$filter', '$orderby', '$top', '$count', '$expand', '$apply', '$skiptoken', '$format'],
]);

function refuseUnsupported(options: ReadonlyMap<string, string>): void {
  for (const name of options.keys()) {
    if (name === '$skip') throw badQuery('Skip Clause is not supported in CRM');
    if (name === '$search' || name === '$deltatoken' || name === '$compute')
      throw notImplemented(`the query option ${name}`);
    if (name.startsWith('$') && !KNOWN.has(name)) throw badQuery(`The query parameter '${name}' is not supported.`);
  }
}

function readCount(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw badQuery(`Invalid value '${text}' for $count query option found. Valid values are 'true' and 'false'.`);
}
