import { type ParsePlace, type TermParser } from './parse-place';
import { type Expression, type NamedArguments } from './syntax';

export interface Arguments {
  readonly positional: readonly Expression[];
  readonly named: NamedArguments;
}

/** Reads what stands between the parentheses of a call, the closing one included: `a,b` or `PropertyName='x',PropertyValue=1`. */
export function parseArguments(place: ParsePlace, parseTerm: TermParser): Arguments {
  const { reader } = place;
  const positional: Expression[] = [];
  const named = new Map<string, Expression>();
  if (reader.take(')')) return { positional, named };
  do {
    if (reader.current.kind === 'name' && reader.ahead(1).text === '=') {
      const name = reader.next().text;
      reader.next();
      named.set(name, parseTerm(place, 0));
    } else {
      positional.push(parseTerm(place, 0));
    }
  } while (reader.take(','));
  reader.expect(')', "')' or ',' expected");
  return { positional, named };
}
