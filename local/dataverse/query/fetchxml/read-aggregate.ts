import { notImplemented } from '../../errors/dataverse-error';
import { type ColumnMetadata } from '../../metadata/table-metadata';
import { CALENDAR_QUARTERS } from '../operators/fiscal-calendar';
import { type AggregateQuery, type DateGrouping } from '../record-query';
import { isInstant } from '../values/edm-type';
import { childrenNamed, type FetchElement, readCount, readFlag, required, requireKnown } from './fetch-element';
import { refused } from './fetch-error';
import { aliasOf, columnNamed, type FetchScope } from './fetch-scope';

type Measure = AggregateQuery['measures'][number];
type Group = AggregateQuery['groups'][number];

/** The groups, measures and orders of `<fetch aggregate="true">`, from the entity and all its links. */
export function readAggregate(scope: FetchScope, fetch: FetchElement, entity: FetchElement): AggregateQuery {
  const owners = withLinks(entity);
  const attributes = owners.flatMap((owner) =>
    childrenNamed(owner, 'attribute').map((element) => ({ owner, element })),
  );
  if (owners.some((owner) => childrenNamed(owner, 'all-attributes').length > 0)) throw refused('plainInAggregate');
  const aliases = attributes.map(({ element }) => aliasFor(element));
  if (new Set(aliases).size < aliases.length) throw refused('duplicateAlias');
  const groups = attributes.filter(({ element }) => readFlag(element, 'groupby', 'groupByFlag'));
  const measures = attributes.filter(({ element }) => !readFlag(element, 'groupby', 'groupByFlag'));
  const limit = readCount(fetch, 'aggregatelimit');
  return {
    groups: groups.map(({ owner, element }) => readGroup(scope, owner, element)),
    measures: measures.map(({ owner, element }) => readMeasure(scope, owner, element)),
    orders: owners.flatMap((owner) => childrenNamed(owner, 'order')).map(readOrder),
    ...(limit === undefined ? {} : { limit }),
  };
}

const withLinks = (element: FetchElement): readonly FetchElement[] => [
  element,
  ...childrenNamed(element, 'link-entity').flatMap(withLinks),
];

function aliasFor(element: FetchElement): string {
  const alias = element.attributes.get('alias');
  if (alias === undefined || !/^[A-Za-z_]\w*$/.test(alias)) throw refused('aggregateAlias');
  return alias;
}

const DATE_GROUPINGS: ReadonlySet<string> = new Set<DateGrouping>([
  ...(['day', 'week', 'month', 'quarter', 'year', 'fiscal-period', 'fiscal-year'] as const),
]);

const isDateGrouping = (text: string): text is DateGrouping => DATE_GROUPINGS.has(text);

function readGroup(scope: FetchScope, owner: FetchElement, element: FetchElement): Group {
  if (element.attributes.has('aggregate')) throw refused('groupAndAggregate');
  const alias = aliasOf(scope, owner);
  const column = columnNamed(scope, alias, required(element, 'name'));
  const group: Group = { path: { alias, column: column.logicalName }, alias: aliasFor(element) };
  const part = element.attributes.get('dategrouping');
  if (part === undefined) return group;
  if (!isDateGrouping(part) || column.type !== 'DateTime') throw refused('dateGrouping');
  requireUtc(scope, element, column);
  if (!part.startsWith('fiscal-')) return { ...group, dateGrouping: part };
  return { ...group, dateGrouping: part, fiscalCalendar: scope.context.fiscalCalendar?.() ?? CALENDAR_QUARTERS };
}

/** Parts of an instant are those of the user's clock unless `usertimezone` is off; SQLite knows no time zones. */
function requireUtc({ context }: FetchScope, element: FetchElement, column: ColumnMetadata): void {
  if (!isInstant(column) || element.attributes.get('usertimezone') === 'false') return;
  const zone = context.zone?.() ?? 'UTC';
  if (zone !== 'UTC')
    throw notImplemented(`dategrouping in the time zone ${zone} (usertimezone='false' groups in UTC)`);
}

const FUNCTIONS: ReadonlyMap<string, Measure['function']> = new Map<string, Measure['function']>([
  ['count', 'count'],
  ['countcolumn', 'countcolumn'],
  ['sum', 'sum'],
  ['avg', 'avg'],
  ['min', 'min'],
  ['max', 'max'],
]);

function readMeasure(scope: FetchScope, owner: FetchElement, element: FetchElement): Measure {
  const name = element.attributes.get('aggregate');
  if (name === undefined) throw refused('plainInAggregate');
  const found = FUNCTIONS.get(name);
  if (!found) throw refused('aggregateName');
  const distinct = found === 'countcolumn' && readFlag(element, 'distinct', 'distinctFlag');
  const alias = aliasOf(scope, owner);
  const column = columnNamed(scope, alias, required(element, 'name')).logicalName;
  return { function: distinct ? 'countdistinct' : found, path: { alias, column }, alias: aliasFor(element) };
}

const ORDER_ATTRIBUTES: ReadonlySet<string> = new Set(['attribute', 'alias', 'descending', 'sorttype']);

function readOrder(element: FetchElement): AggregateQuery['orders'][number] {
  requireKnown(element, ORDER_ATTRIBUTES, new Set());
  if (element.attributes.has('attribute')) throw refused('orderAttributeInAggregate');
  const alias = element.attributes.get('alias');
  if (alias === undefined) throw refused('orderAliasMissing');
  return { alias, descending: readFlag(element, 'descending', 'descendingFlag') };
}
