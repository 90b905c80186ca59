import { notImplemented } from '../../errors/dataverse-error';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ODataQuery } from '../odata-query';
import { type AggregateQuery, type Condition } from '../record-query';
import { bindFilter } from './bind-filter';
import { bindPath } from './bind-path';
import { type Binding, linksOf, type PathScope, rootPathScope } from './binding';
import { badQuery } from './odata-error';
import { parseExpression } from './parse-expression';
import { splitOption } from './split-option';

export interface ApplyRequest {
  readonly apply: string;
  readonly options: ReadonlyMap<string, string>;
}

/** `$apply=filter(...)/groupby((...),aggregate(...))`, any number of filters before one grouping (aggregate-data.md). */
export function bindApply(binding: Binding, table: TableMetadata, { apply, options }: ApplyRequest): ODataQuery {
  refuseOthers(options);
  const scope = rootPathScope(binding, table);
  const filters: Condition[] = [];
  let aggregate: AggregateQuery | undefined;
  for (const { name, body } of splitOption(apply, '/').map(transformation)) {
    if (aggregate) throw notImplemented(`${name} after a grouping in $apply`);
    if (name === 'filter') filters.push(bindFilter(scope, parseExpression(body)));
    else if (name === 'groupby') aggregate = bindGroupBy(scope, body);
    else if (name === 'aggregate') aggregate = { groups: [], measures: bindMeasures(scope, body), orders: [] };
    else throw notImplemented(`the transformation ${name} in $apply`);
  }
  if (!aggregate) throw notImplemented('$apply without groupby or aggregate');
  const filter: { readonly filter?: Condition } =
    filters.length === 0 ? {} : { filter: { kind: 'and', terms: filters } };
  const query = {
    table: table.logicalName,
    columns: [],
    orders: [],
    links: linksOf(scope.links),
    aggregate,
    ...filter,
  };
  return { query, expands: [], shown: 'all' };
}

/** What the platform says to `$orderby` here; other options we refuse by name. */
function refuseOthers(options: ReadonlyMap<string, string>): void {
  if (options.has('$orderby')) throw badQuery('The query node SingleValueOpenPropertyAccess is not supported');
  for (const name of ['$filter', '$select', '$expand', '$top', '$count', '$skiptoken']) {
    if (options.has(name)) throw notImplemented(`${name} together with $apply`);
  }
}

function transformation(text: string): { readonly name: string; readonly body: string } {
  const match = /^(\w+)\s*\((.*)\)$/s.exec(text);
  if (!match) throw badQuery(`Term '${text}' is not valid in a $apply expression.`);
  return { name: match[1] ?? '', body: match[2] ?? '' };
}

/** `(a,b/c)` and, after a comma, `aggregate(...)`. */
function bindGroupBy(scope: PathScope, body: string): AggregateQuery {
  const [grouping = '', aggregation, ...rest] = splitOption(body, ',');
  const names = /^\((.*)\)$/s.exec(grouping)?.[1];
  if (names === undefined || rest.length > 0)
    throw badQuery(`Term 'groupby(${body})' is not valid in a $apply expression.`);
  const groups = splitOption(names, ',').map((name) => bindGroup(scope, name));
  if (aggregation === undefined) return { groups, measures: [], orders: [] };
  const inner = transformation(aggregation);
  if (inner.name !== 'aggregate') throw notImplemented(`${inner.name} inside groupby`);
  return { groups, measures: bindMeasures(scope, inner.body), orders: [] };
}

/** A column keeps its logical name; one of a related row is called `<table>_<column>`, as in the documented answers. */
function bindGroup(scope: PathScope, name: string): AggregateQuery['groups'][number] {
  const segments = name.split('/').map((segment) => segment.trim());
  const { path, column, table } = bindPath(scope, segments);
  if (column.type === 'DateTime') throw badQuery('groupby with datetime values is not supported.');
  return { path, alias: segments.length > 1 ? `${table.logicalName}_${column.logicalName}` : column.logicalName };
}

type MeasureFunction = AggregateQuery['measures'][number]['function'];

const METHODS: ReadonlyMap<string, MeasureFunction> = new Map<string, MeasureFunction>([
  ['sum', 'sum'],
  ['average', 'avg'],
  ['min', 'min'],
  ['max', 'max'],
  ['countdistinct', 'countdistinct'],
]);

function bindMeasures(scope: PathScope, body: string): AggregateQuery['measures'] {
  return splitOption(body, ',').map((item) => {
    const counted = /^\$count\s+as\s+(\w+)$/.exec(item)?.[1];
    if (counted !== undefined) return { function: 'count', alias: counted };
    const [, path = '', method = '', alias = ''] = /^([\w/]+)\s+with\s+(\w+)\s+as\s+(\w+)$/.exec(item) ?? [];
    const measure = METHODS.get(method);
    if (alias === '' || !measure) throw badQuery(`Term '${item}' is not valid in a $apply expression.`);
    return { function: measure, path: bindPath(scope, path.split('/')).path, alias };
  });
}
