import { type Navigation } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { intersectEnds } from '../intersect-ends';
import { type Condition, type Link } from '../record-query';
import { startOf } from './bind-path';
import { linksOf, type PathScope } from './binding';
import { badQuery, unknownProperty } from './odata-error';
import { type Expression } from './syntax';

type Lambda = Extract<Expression, { kind: 'lambda' }>;
type FilterBinder = (scope: PathScope, expression: Expression) => Condition;

/** `collection/any(x:...)` is that a row exists; `all` is that none exists for which the condition does not hold. */
export function bindLambda(scope: PathScope, lambda: Lambda, bindFilter: FilterBinder): Condition {
  const { start, rest } = startOf(scope, lambda.collection);
  const [name = '', ...more] = rest;
  if (more.length > 0) throw badQuery(`Collections behind the lookup '${name}' cannot be used in a lambda expression.`);
  const navigation = collectionOf(start, name);
  const table = start.binding.catalogue.table(navigation.target);
  if (!table) throw unknownProperty(name, start.table.logicalName);
  const inner = innerScope(scope, table, lambda.body?.variable);
  const term = lambda.body && bindFilter(inner, lambda.body.term);
  const filter = term && lambda.quantifier === 'all' ? { kind: 'not' as const, term } : term;
  const link = linkTo({ navigation, name, start, inner }, filter);
  const exists: Condition = { kind: 'exists', link, parent: start.alias };
  return lambda.quantifier === 'all' ? { kind: 'not', term: exists } : exists;
}

type Collection = Exclude<Navigation, { kind: 'lookup' }>;

function collectionOf(start: PathScope, name: string): Collection {
  const navigation = start.binding.catalogue.navigation(start.table.logicalName, name);
  if (!navigation) throw unknownProperty(name, start.table.logicalName);
  if (navigation.kind === 'lookup') throw badQuery('Any/All may only be used following a collection.');
  return navigation;
}

function innerScope(scope: PathScope, table: TableMetadata, variable: string | undefined): PathScope {
  const variables = new Map(scope.variables);
  const inner: PathScope = { binding: scope.binding, table, alias: scope.binding.newAlias(), links: [], variables };
  if (variable !== undefined) variables.set(variable, inner);
  return inner;
}

interface LambdaLink {
  readonly name: string;
  readonly navigation: Collection;
  readonly start: PathScope;
  readonly inner: PathScope;
}

function linkTo({ navigation, name, start, inner }: LambdaLink, filter: Condition | undefined): Link {
  const narrowed = filter ? { filter } : {};
  const rows = {
    alias: inner.alias,
    table: inner.table.logicalName,
    columns: [],
    orders: [],
    links: linksOf(inner.links),
    ...narrowed,
  };
  if (navigation.kind === 'collection') {
    const { referencingColumn, referencedColumn } = navigation.relationship;
    return { ...rows, type: 'exists', from: referencingColumn, to: referencedColumn };
  }
  const { intersectTable, near, far } = intersectEnds(navigation.relationship, start.table.logicalName, name);
  return {
    alias: start.binding.newAlias(),
    table: intersectTable,
    type: 'exists',
    from: near,
    to: start.table.primaryId,
    intersect: true,
    columns: [],
    orders: [],
    links: [{ ...rows, type: 'inner', from: inner.table.primaryId, to: far }],
  };
}
