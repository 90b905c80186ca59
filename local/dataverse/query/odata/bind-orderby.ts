import { type Order } from '../record-query';
import { bindPath } from './bind-path';
import { type PathScope } from './binding';
import { badQuery } from './odata-error';
import { resolveAlias } from './resolve-alias';
import { splitOption } from './split-option';
import { TokenReader } from './token-reader';

/** `$orderby=name desc,primarycontactid/fullname`. */
export function bindOrderBy(scope: PathScope, text: string | undefined): readonly Order[] {
  if (text === undefined || text.trim() === '') return [];
  return splitOption(text, ',').map((item) => bindOrder(scope, item));
}

function bindOrder(scope: PathScope, text: string): Order {
  const reader = new TokenReader(text);
  const segments = readPath(scope, reader);
  refuseNavigation(scope, segments);
  const { path } = bindPath(scope, segments);
  const direction = reader.current.kind === 'name' ? reader.next().text : 'asc';
  if (direction !== 'asc' && direction !== 'desc')
    throw badQuery(`Syntax error at position ${text.length} in '${text}'.`);
  reader.expectEnd();
  return { path, descending: direction === 'desc' };
}

/** Rows are sorted by `_x_value` or by a column behind the lookup, never by the navigation property. */
function refuseNavigation({ binding, table }: PathScope, [name = '', ...more]: readonly string[]): void {
  if (more.length === 0 && binding.catalogue.navigation(table.logicalName, name))
    throw badQuery('The $orderby expression must evaluate to a single value of primitive type.');
}

function readPath({ binding }: PathScope, reader: TokenReader): readonly string[] {
  if (reader.current.kind !== 'name') throw reader.refuse('Expression expected');
  const first = reader.next().text;
  if (first.startsWith('@')) {
    const named = resolveAlias(binding, first);
    if (named.kind !== 'path') throw badQuery(`The parameter alias '${first}' in $orderby does not name a property.`);
    return named.segments;
  }
  const segments = [first];
  while (reader.take('/')) {
    const segment = reader.next();
    if (segment.kind !== 'name') throw reader.refuse('Syntax error');
    segments.push(segment.text);
  }
  return segments;
}
