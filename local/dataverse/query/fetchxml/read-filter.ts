import { type Condition, type Link } from '../record-query';
import { childrenNamed, type FetchElement, requireKnown } from './fetch-element';
import { refused } from './fetch-error';
import { type FetchScope } from './fetch-scope';
import { readCondition } from './read-condition';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'type',
    'isquickfindfields',
    'overridequickfindrecordlimitenabled',
    'overridequickfindrecordlimitdisabled',
    'hint',
  ],
]);
const CHILDREN: ReadonlySet<string> = new Set(['condition', 'filter', 'link-entity']);

/** Reads a link; handed in, for links hold filters and filters hold links. */
export type LinkReader = (scope: FetchScope, element: FetchElement) => Link;

/** The filters directly inside an entity or link-entity; several of them must all hold. */
export function readFilters(
  scope: FetchScope,
  owner: FetchElement,
  readLink: LinkReader,
): { readonly filter?: Condition } {
  const alias = scope.aliasOf.get(owner) ?? 'root';
  const filters = childrenNamed(owner, 'filter').map((filter) => readFilter({ scope, alias, readLink }, filter));
  const [first, ...rest] = filters;
  if (!first) return {};
  return { filter: rest.length === 0 ? first : { kind: 'and', terms: filters } };
}

interface Place {
  readonly scope: FetchScope;
  readonly alias: string;
  readonly readLink: LinkReader;
}

function readFilter(place: Place, element: FetchElement): Condition {
  requireKnown(element, ATTRIBUTES, CHILDREN);
  const type = element.attributes.get('type') ?? 'and';
  if (type !== 'and' && type !== 'or') throw refused('filterType');
  const terms = element.children.map((child) => readTerm(place, child));
  // A filter without conditions asks for nothing, also where any of none would do.
  return terms.length === 0 ? { kind: 'constant', value: true } : { kind: type, terms };
}

function readTerm(place: Place, element: FetchElement): Condition {
  if (element.name === 'filter') return readFilter(place, element);
  return element.name === 'condition'
    ? readCondition(place.scope, element, place.alias)
    : readFilterLink(place, element);
}

/** The link types of a filter. `all` and `not all` mean what the page says, not what they are called (fetchxml/reference/link-entity.md). */
const MEANINGS: ReadonlyMap<string, (exists: Condition, anyRow: Condition) => Condition> = new Map([
  ['any', (exists: Condition) => exists],
  ['exists', (exists: Condition) => exists],
  ['in', (exists: Condition) => exists],
  ['not any', (exists: Condition): Condition => ({ kind: 'not', term: exists })],
  [
    'all',
    (exists: Condition, anyRow: Condition): Condition => ({
      kind: 'and',
      terms: [anyRow, { kind: 'not', term: exists }],
    }),
  ],
  ['not all', (exists: Condition) => exists],
]);

function readFilterLink({ scope, alias, readLink }: Place, element: FetchElement): Condition {
  const meaning = MEANINGS.get(element.attributes.get('link-type') ?? '');
  if (!meaning) throw refused('linkType');
  const link: Link = { ...readLink(scope, element), type: 'exists' };
  const anyRow: Link = { ...link, filter: { kind: 'constant', value: true } };
  return meaning({ kind: 'exists', link, parent: alias }, { kind: 'exists', link: anyRow, parent: alias });
}
