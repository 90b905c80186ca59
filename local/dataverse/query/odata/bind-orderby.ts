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
  const path = bindPath(scope, readPath(scope, reader)).path;
  const direction = reader.current.kind === 'name' ? reader.next().text : 'asc';
  if (direction !== 'asc' && direction !== 'desc')
    throw badQuery(`Syntax error at position ${text.length} in '${text}'.`);
  reader.expectEnd();
  return { path, descending: direction === 'desc' };
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
