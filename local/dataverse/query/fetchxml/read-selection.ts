import { type AliasedColumn, type Order } from '../record-query';
import { childrenNamed, type FetchElement, readFlag, required, requireKnown } from './fetch-element';
import { refused } from './fetch-error';
import { aliasNamed, aliasOf, columnNamed, type FetchScope } from './fetch-scope';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'name',
    'build',
    'addedby',
    'alias',
    'aggregate',
    'groupby',
    'dategrouping',
    'usertimezone',
    'distinct',
    'rowaggregate',
  ],
]);
const NONE: ReadonlySet<string> = new Set();

export interface FetchSelection {
  readonly columns: 'all' | readonly string[];
  readonly aliased?: readonly AliasedColumn[];
}

/** The `<attribute>` elements of an entity or link-entity that does not aggregate. */
export function readSelection(scope: FetchScope, owner: FetchElement): FetchSelection {
  const elements = childrenNamed(owner, 'attribute').filter(({ attributes }) => !attributes.has('rowaggregate'));
  if (childrenNamed(owner, 'all-attributes').length > 0) return { columns: 'all' };
  const chosen = elements.map((element) => readAttribute(scope, owner, element));
  const columns = chosen.filter(({ alias }) => alias === undefined).map(({ column }) => column);
  const aliased = chosen.flatMap(({ column, alias }) => (alias === undefined ? [] : [{ column, alias }]));
  return { columns, ...(aliased.length === 0 ? {} : { aliased }) };
}

function readAttribute(
  scope: FetchScope,
  owner: FetchElement,
  element: FetchElement,
): { readonly column: string; readonly alias: string | undefined } {
  requireKnown(element, ATTRIBUTES, NONE);
  const column = columnNamed(scope, aliasOf(scope, owner), required(element, 'name')).logicalName;
  const alias = element.attributes.get('alias');
  if (alias !== undefined && !/^[A-Za-z_]\w*$/.test(alias)) throw refused('aggregateAlias');
  return { column, alias };
}

const ORDER_ATTRIBUTES: ReadonlySet<string> = new Set(['attribute', 'alias', 'descending', 'entityname', 'sorttype']);

/** The `<order>` elements of an entity or link-entity that does not aggregate. */
export function readOrders(scope: FetchScope, owner: FetchElement): readonly Order[] {
  return childrenNamed(owner, 'order').map((element) => {
    requireKnown(element, ORDER_ATTRIBUTES, NONE);
    if (element.attributes.has('alias')) throw refused('orderAliasInPlain');
    const name = element.attributes.get('attribute');
    if (name === undefined) throw refused('orderAttributeMissing');
    const entityName = element.attributes.get('entityname');
    const alias = entityName === undefined ? aliasOf(scope, owner) : aliasNamed(scope, entityName);
    const column = columnNamed(scope, alias, name).logicalName;
    const by = scope.rawOrder ? 'value' : 'label';
    return { path: { alias, column }, descending: readFlag(element, 'descending', 'descendingFlag'), by };
  });
}
