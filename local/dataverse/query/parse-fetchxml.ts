import { notImplemented } from '../errors/dataverse-error';
import { type Catalogue } from '../metadata/catalogue';
import {
  childrenNamed,
  type FetchElement,
  readCount,
  readFlag,
  required,
  requireKnown,
} from './fetchxml/fetch-element';
import { refused, topWithPaging } from './fetchxml/fetch-error';
import { type FetchScope, gatherAliases } from './fetchxml/fetch-scope';
import { readAggregate } from './fetchxml/read-aggregate';
import { readFetchDocument } from './fetchxml/read-fetch-document';
import { readFilters } from './fetchxml/read-filter';
import { readLink } from './fetchxml/read-link';
import { readRowAggregates } from './fetchxml/read-row-aggregates';
import { type FetchSelection, readOrders, readSelection } from './fetchxml/read-selection';
import { decodePagingCookie } from './paging-cookie';
import { type QueryContext } from './query-context';
import { type RecordQuery } from './record-query';

export interface FetchXmlRequest {
  readonly fetchXml: string;
  readonly context: QueryContext;
}

const FETCH_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'version',
    'count',
    'page',
    'paging-cookie',
    'utc-offset',
    'aggregate',
    'distinct',
    'top',
    'mapping',
    'output-format',
    'no-lock',
  ],
  ...[
    'min-active-row-version',
    'returntotalrecordcount',
    'aggregatelimit',
    'useraworderby',
    'latematerialize',
    'options',
    'savedqueryid',
  ],
  ...['datasource'],
]);
const ENTITY_ATTRIBUTES: ReadonlySet<string> = new Set(['name', 'enableprefiltering', 'prefilterparametername']);
const ENTITY_CHILDREN: ReadonlySet<string> = new Set([
  ...['attribute', 'all-attributes', 'no-attrs', 'order', 'filter', 'link-entity'],
]);

/** Reads a FetchXML document into the one query model. Refusals carry the platform's codes and texts. */
export function parseFetchXml(catalogue: Catalogue, { fetchXml, context }: FetchXmlRequest): RecordQuery {
  const fetch = readFetchDocument(fetchXml);
  requireKnown(fetch, FETCH_ATTRIBUTES, new Set(['entity']));
  refuseUnsupported(fetch);
  const [entity, ...others] = childrenNamed(fetch, 'entity');
  if (!entity || others.length > 0) throw refused('elementMissing');
  requireKnown(entity, ENTITY_ATTRIBUTES, ENTITY_CHILDREN);
  const aggregate = readFlag(fetch, 'aggregate');
  const rawOrder = readFlag(fetch, 'useraworderby');
  const scope: FetchScope = { catalogue, context, aggregate, rawOrder, ...gatherAliases(catalogue, entity) };
  const query = readEntity(scope, fetch, entity);
  requireModestFilters(fetch);
  return { ...query, ...paging(catalogue, query, fetch) };
}

function readEntity(scope: FetchScope, fetch: FetchElement, entity: FetchElement): RecordQuery {
  const distinct = readFlag(fetch, 'distinct', 'distinctFlag');
  const shared = {
    table: required(entity, 'name'),
    ...readFilters(scope, entity, readLink),
    links: childrenNamed(entity, 'link-entity').map((link) => readLink(scope, link)),
  };
  if (scope.aggregate) return { ...shared, columns: [], orders: [], aggregate: readAggregate(scope, fetch, entity) };
  return {
    ...shared,
    ...rootSelection(scope, entity, distinct),
    ...readRowAggregates(scope, entity),
    orders: readOrders(scope, entity),
    ...(distinct ? { distinct: true } : {}),
    ...(readFlag(fetch, 'returntotalrecordcount') ? { withCount: true } : {}),
  };
}

/** An entity that names no attributes returns all of them; amounts come with their currency. */
function rootSelection(scope: FetchScope, entity: FetchElement, distinct: boolean): FetchSelection {
  const selection = readSelection(scope, entity);
  if (selection.columns === 'all' || childrenNamed(entity, 'no-attrs').length > 0) return selection;
  if (childrenNamed(entity, 'attribute').length === 0) return { columns: 'all' };
  const table = scope.aliases.get('root');
  const hasMoney = selection.columns.some((name) => table?.columns.get(name)?.type === 'Money');
  if (distinct || !hasMoney || table?.columns.has('transactioncurrencyid') !== true) return selection;
  return { ...selection, columns: [...new Set([...selection.columns, 'transactioncurrencyid'])] };
}

const PAGE = 5_000;
/** What can be reached by page number alone (fetchxml/page-results.md, "simple paging"). */
const REACHABLE = 50_000;

function paging(catalogue: Catalogue, query: RecordQuery, fetch: FetchElement): Pick<RecordQuery, 'top' | 'page'> {
  const top = readCount(fetch, 'top');
  const size = Math.min(readCount(fetch, 'count') ?? PAGE, PAGE);
  const number = readCount(fetch, 'page') ?? 1;
  if (top !== undefined) return { top: Math.min(top, PAGE) };
  const cookie = fetch.attributes.get('paging-cookie');
  const keyed = query.aggregate === undefined && query.distinct !== true;
  if (cookie !== undefined && cookie !== '' && number > 1 && keyed) {
    return { page: { size, number, after: decodePagingCookie(catalogue, query, cookie).cursor } };
  }
  if (number * size > REACHABLE) throw refused('pageNotReachable');
  return { page: { size, number } };
}

/** A document either asks for its first rows or pages through them. */
const PAGING: readonly string[] = ['page', 'count', 'paging-cookie', 'returntotalrecordcount'];

function refuseTopWithPages(fetch: FetchElement): void {
  const paging = fetch.attributes.has('top') ? PAGING.find((name) => fetch.attributes.has(name)) : undefined;
  if (paging !== undefined) throw topWithPaging(paging);
}

function refuseUnsupported(fetch: FetchElement): void {
  refuseTopWithPages(fetch);
  const mapping = fetch.attributes.get('mapping') ?? 'logical';
  if (mapping !== 'logical' && mapping !== 'internal') throw refused('mapping');
  readFlag(fetch, 'no-lock', 'noLockFlag');
  for (const name of ['utc-offset', 'datasource']) {
    if ((fetch.attributes.get(name) ?? '') !== '') throw notImplemented(`the attribute ${name} of fetch`);
  }
}

/** The platform takes 500 conditions in a query. */
function requireModestFilters(fetch: FetchElement): void {
  const count = (element: FetchElement): number =>
    element.children.reduce((total, child) => total + count(child), element.name === 'condition' ? 1 : 0);
  if (count(fetch) > 500) throw refused('tooManyConditions');
}
