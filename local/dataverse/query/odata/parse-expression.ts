import { parseArguments } from './parse-arguments';
import { type ParsePlace } from './parse-place';
import { parsePrimary } from './parse-primary';
import { type BinaryOperator, type Expression } from './syntax';
import { TokenReader } from './token-reader';

/** Deep enough for any query a person or a generator writes; a stack overflow would take the server down. */
const DEEPEST = 200;

/** How strongly each operator binds (OData 4.01 part 2, 5.1.1.16): a Pratt parser's table. */
const BINDING: Readonly<Record<string, number>> = { or: 1, and: 2, eq: 3, ne: 3, gt: 4, ge: 4, lt: 4, le: 4, in: 4 };

/** Reads a whole `$filter`. */
export function parseExpression(text: string): Expression {
  const reader = new TokenReader(text);
  const expression = parseTerm({ reader, depth: 0 }, 0);
  reader.expectEnd();
  return expression;
}

/** Reads a term and every operator after it that binds more strongly than `binding`. */
function parseTerm(place: ParsePlace, binding: number): Expression {
  if (place.depth > DEEPEST) throw place.reader.refuse('Recursion depth exceeded allowed limit');
  const inner = { reader: place.reader, depth: place.depth + 1 };
  let left = parseUnary(inner);
  for (;;) {
    const operator = operatorAt(place.reader);
    const strength = operator === undefined ? 0 : (BINDING[operator] ?? 0);
    if (operator === undefined || strength <= binding) return left;
    place.reader.next();
    left =
      operator === 'in'
        ? { kind: 'in', left, values: parseList(inner) }
        : { kind: 'binary', operator: operator as BinaryOperator, left, right: parseTerm(inner, strength) };
  }
}

const operatorAt = (reader: TokenReader): string | undefined =>
  reader.current.kind === 'name' && Object.hasOwn(BINDING, reader.current.text) ? reader.current.text : undefined;

function parseUnary(place: ParsePlace): Expression {
  const { reader } = place;
  if (reader.isWord('not')) {
    reader.next();
    // `not` binds to what stands right behind it, up to the next `and` or `or`.
    return { kind: 'not', term: parseTerm(place, 2) };
  }
  if (!reader.take('(')) return parsePrimary(place, parseTerm);
  const inner = parseTerm(place, 0);
  reader.expect(')', "')' or operator expected");
  return inner;
}

function parseList(place: ParsePlace): readonly Expression[] {
  place.reader.expect('(', "'(' expected");
  return parseArguments(place, parseTerm).positional;
}
