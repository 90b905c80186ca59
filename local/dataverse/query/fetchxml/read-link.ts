import { notImplemented } from '../../errors/dataverse-error';
import { type Link } from '../record-query';
import { childrenNamed, type FetchElement, readFlag, required, requireKnown } from './fetch-element';
import { malformed, refused } from './fetch-error';
import { aliasOf, columnNamed, type FetchScope } from './fetch-scope';
import { readFilters } from './read-filter';
import { readOrders, readSelection } from './read-selection';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'name',
    'to',
    'from',
    'alias',
    'link-type',
    'visible',
    'intersect',
    'enableprefiltering',
    'prefilterparametername',
  ],
]);
const CHILDREN: ReadonlySet<string> = new Set(['attribute', 'all-attributes', 'order', 'filter', 'link-entity']);

/** A `<link-entity>`, wherever it stands, with everything inside. */
export function readLink(scope: FetchScope, element: FetchElement): Link {
  requireKnown(element, ATTRIBUTES, CHILDREN);
  if (childrenNamed(element, 'attribute').some(({ attributes }) => attributes.has('rowaggregate')))
    throw notImplemented('rowaggregate in a link-entity');
  const alias = aliasOf(scope, element);
  const type = linkType(element);
  const selection = scope.aggregate ? { columns: [] } : readSelection(scope, element);
  const shows = selection.columns === 'all' || selection.columns.length > 0 || selection.aliased !== undefined;
  if (shows && ONLY_FILTERS.has(type)) throw malformed(`The link-type '${type}' does not return attributes.`);
  return {
    alias,
    table: required(element, 'name'),
    type,
    ...ends(scope, element, alias),
    ...(readFlag(element, 'intersect') ? { intersect: true } : {}),
    ...selection,
    ...readFilters(scope, element, readLink),
    orders: scope.aggregate ? [] : readOrders(scope, element),
    links: childrenNamed(element, 'link-entity').map((link) => readLink(scope, link)),
  };
}

const ONLY_FILTERS: ReadonlySet<Link['type']> = new Set<Link['type']>(['any', 'exists', 'in']);

const TYPES: ReadonlyMap<string, Link['type']> = new Map<string, Link['type']>([
  ['inner', 'inner'],
  ['natural', 'inner'],
  ['outer', 'outer'],
  ['any', 'any'],
  ['not any', 'any'],
  ['all', 'any'],
  ['not all', 'any'],
  ['exists', 'exists'],
  ['in', 'in'],
  ['matchfirstrowusingcrossapply', 'matchfirstrowusingcrossapply'],
]);

function linkType(element: FetchElement): Link['type'] {
  const type = TYPES.get(element.attributes.get('link-type') ?? 'inner');
  if (!type) throw refused('linkType');
  return type;
}

function ends(scope: FetchScope, element: FetchElement, alias: string): Pick<Link, 'from' | 'to'> {
  const from = element.attributes.get('from');
  const to = element.attributes.get('to');
  if (from === undefined && to === undefined) throw notImplemented('a link-entity without from and to');
  if (from === undefined || to === undefined) throw refused('attributePair');
  return { from: columnNamed(scope, alias, from).logicalName, to };
}
