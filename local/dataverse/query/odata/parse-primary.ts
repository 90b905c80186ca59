import { parseArguments } from './parse-arguments';
import { type ParsePlace, type TermParser } from './parse-place';
import { type Expression, type Literal } from './syntax';
import { type Token } from './token';
import { type TokenReader } from './token-reader';

/** Reads a literal, a path, a call or a lambda. */
export function parsePrimary(place: ParsePlace, parseTerm: TermParser): Expression {
  const { reader } = place;
  const token = reader.current;
  const literal = literalOf(token);
  if (literal) {
    reader.next();
    return { kind: 'literal', literal };
  }
  if (token.kind !== 'name') throw reader.refuse(token.kind === 'end' ? 'Expression expected' : 'Syntax error');
  if (token.text.startsWith('@')) return { kind: 'alias', name: reader.next().text };
  if (reader.ahead(1).kind === 'string' && reader.touchesNext) return enumMember(reader);
  if (reader.ahead(1).text === '(') return parseCall(place, parseTerm);
  return parsePath(place, parseTerm);
}

function literalOf({ kind, text }: Token): Literal | undefined {
  if (kind === 'string') return { type: kind, text: unquoted(text) };
  if (kind === 'number') return { type: kind, text: text.replace(/[mdfl]$/i, '') };
  if (kind === 'guid' || kind === 'date' || kind === 'json') return { type: kind, text };
  return kind === 'name' ? keywordLiteral(text) : undefined;
}

function keywordLiteral(word: string): Literal | undefined {
  if (word === 'null') return { type: 'null' };
  return word === 'true' || word === 'false' ? { type: 'boolean', value: word === 'true' } : undefined;
}

/** `guid'...'` and `datetime'...'` are not OData 4; the only quoted prefixes are enumeration types. */
function enumMember(reader: TokenReader): Expression {
  const name = reader.next().text;
  return { kind: 'literal', literal: { type: 'enum', name, text: unquoted(reader.next().text) } };
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll("''", "'");

function parseCall(place: ParsePlace, parseTerm: TermParser): Expression {
  const name = place.reader.next().text;
  place.reader.next();
  return { kind: 'call', name, ...parseArguments(place, parseTerm) };
}

/** `a/b/c`, or `a/any(x:...)`. */
function parsePath(place: ParsePlace, parseTerm: TermParser): Expression {
  const { reader } = place;
  const segments = [reader.next().text];
  while (reader.take('/')) {
    if (reader.current.kind !== 'name') throw reader.refuse('Syntax error');
    const word = reader.next().text;
    if ((word === 'any' || word === 'all') && reader.isSymbol('(')) {
      return parseLambda(place, { collection: segments, quantifier: word, parseTerm });
    }
    segments.push(word);
  }
  return { kind: 'path', segments };
}

interface LambdaHead {
  readonly collection: readonly string[];
  readonly quantifier: 'any' | 'all';
  readonly parseTerm: TermParser;
}

/** An empty `any()` asks whether there is a row at all; `all()` has no such meaning. */
function parseLambda(place: ParsePlace, { collection, quantifier, parseTerm }: LambdaHead): Expression {
  const { reader } = place;
  reader.next();
  if (quantifier === 'any' && reader.take(')')) return { kind: 'lambda', collection, quantifier };
  if (reader.current.kind !== 'name') throw reader.refuse('Expression expected');
  const variable = reader.next().text;
  reader.expect(':', 'Syntax error');
  const term = parseTerm(place, 0);
  reader.expect(')', "')' or operator expected");
  return { kind: 'lambda', collection, quantifier, body: { variable, term } };
}
