import { badQuery, propertyNotFound } from '../../errors/address-errors';
import { parseExpression } from '../../query/odata/parse-expression';
import { type Expression } from '../../query/odata/syntax';
import { type Definition } from './definition';
import { type Found } from './find-definition';

const FOR_ONE: ReadonlySet<string> = new Set(['$select', '$expand']);
const FOR_MANY: ReadonlySet<string> = new Set([...FOR_ONE, '$filter']);

/**
 * Refuses options that reads of metadata do not take: there is no paging and no order (query-metadata-web-api.md), `$filter` needs a list, and
 * global choices take none ("does not support the use of the $filter system query option"). Refuses names that no definition read has.
 */
export function requireDefinitionOptions(
  found: Found,
  { set, options }: { readonly set: string; readonly options: ReadonlyMap<string, string> },
): void {
  const allowed = found.kind === 'one' || set === 'GlobalOptionSetDefinitions' ? FOR_ONE : FOR_MANY;
  for (const name of options.keys())
    if (name.startsWith('$') && !allowed.has(name)) throw badQuery(`The query parameter ${name} is not supported.`);
  const definitions = found.kind === 'one' ? [found.definition] : found.definitions;
  const [sample] = definitions;
  if (!sample) return;
  const kinds = new Map(definitions.map((definition) => [definition.type, definition]));
  // All definitions of a kind have the same properties.
  const known = new Set([...kinds.values()].flatMap(namesOf));
  for (const name of [...selectedNames(options.get('$select')), ...filteredNames(options.get('$filter'))])
    if (!known.has(name)) throw propertyNotFound(name, sample.type);
}

const namesOf = ({ properties, expandable }: Definition): readonly string[] => [
  ...Object.keys(properties),
  ...Object.keys(expandable),
];

const selectedNames = (select = ''): readonly string[] =>
  select
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const filteredNames = (filter: string | undefined): readonly string[] =>
  filter === undefined ? [] : pathsOf(parseExpression(filter));

/** The properties an expression begins its paths with. */
function pathsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'path':
      return expression.segments.slice(0, 1);
    case 'binary':
      return [...pathsOf(expression.left), ...pathsOf(expression.right)];
    case 'in':
      return pathsOf(expression.left);
    case 'not':
      return pathsOf(expression.term);
    case 'literal':
    case 'alias':
    case 'call':
    case 'lambda':
      return [];
  }
}
