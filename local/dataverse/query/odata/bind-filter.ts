import { notImplemented } from '../../errors/dataverse-error';
import { type Condition } from '../record-query';
import { bindComparison, valueFor } from './bind-comparison';
import { bindLambda } from './bind-lambda';
import { bindPath } from './bind-path';
import { bindQueryFunction } from './bind-query-function';
import { type PathScope } from './binding';
import { badQuery, unknownFunction } from './odata-error';
import { resolveAlias } from './resolve-alias';
import { type Expression } from './syntax';

/** Looks up the names of a `$filter` and gives the condition it means. */
export function bindFilter(scope: PathScope, expression: Expression): Condition {
  switch (expression.kind) {
    case 'binary':
      return bindBinary(scope, expression);
    case 'not':
      return { kind: 'not', term: bindFilter(scope, expression.term) };
    case 'in':
      return bindIn(scope, expression);
    case 'call':
      return bindCall(scope, expression);
    case 'lambda':
      return bindLambda(scope, expression, bindFilter);
    case 'alias':
      return bindFilter(scope, resolveAlias(scope.binding, expression.name));
    case 'literal':
      if (expression.literal.type === 'boolean') return { kind: 'constant', value: expression.literal.value };
      throw notBoolean();
    case 'path':
      return bindFlag(scope, expression.segments);
  }
}

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

const notBoolean = (): Error => badQuery('The $filter expression must evaluate to a single boolean value.');

function bindBinary(scope: PathScope, { operator, left, right }: Of<'binary'>): Condition {
  if (operator === 'and' || operator === 'or') {
    return { kind: operator, terms: [bindFilter(scope, left), bindFilter(scope, right)] };
  }
  const sides = { left: dealiased(scope, left), right: dealiased(scope, right) };
  for (const side of [sides.left, sides.right]) refuseFunction(side);
  const flag = comparedCall(sides.left, sides.right) ?? comparedCall(sides.right, sides.left);
  if (!flag || (operator !== 'eq' && operator !== 'ne')) return bindComparison(scope, operator, sides);
  const term = bindFilter(scope, flag.call);
  return (operator === 'eq') === flag.expected ? term : { kind: 'not', term };
}

/** `length(name) eq 3`: functions that give anything but a truth are not the platform's. */
function refuseFunction(side: Expression): void {
  if (side.kind === 'call' && NOT_HERE.has(side.name)) throw notImplemented(`the function ${side.name} in $filter`);
}

/** `contains(name,'x') eq true`. */
function comparedCall(
  call: Expression,
  literal: Expression,
): { readonly call: Expression; readonly expected: boolean } | undefined {
  if (call.kind !== 'call' || literal.kind !== 'literal' || literal.literal.type !== 'boolean') return undefined;
  return { call, expected: literal.literal.value };
}

const dealiased = (scope: PathScope, expression: Expression): Expression =>
  expression.kind === 'alias' ? resolveAlias(scope.binding, expression.name) : expression;

function bindIn(scope: PathScope, { left, values }: Of<'in'>): Condition {
  const path = dealiased(scope, left);
  if (path.kind !== 'path') throw badQuery("The left operand of the 'in' operator must be a property.");
  const bound = bindPath(scope, path.segments);
  const operands = values.map((value) => {
    const literal = dealiased(scope, value);
    if (literal.kind !== 'literal')
      throw badQuery("The right operand of the 'in' operator must be a list of constants.");
    return valueFor(bound, literal.literal, 'eq');
  });
  return { kind: 'operator', operator: 'in', left: bound.path, values: operands };
}

function bindFlag(scope: PathScope, segments: readonly string[]): Condition {
  const { path, column } = bindPath(scope, segments);
  if (column.type !== 'Boolean') throw notBoolean();
  return { kind: 'comparison', operator: 'eq', left: path, right: true };
}

/** `%`, `_` and `[]` in the text are wildcards, as the platform has them. */
const TEXT_FUNCTIONS: ReadonlyMap<string, (text: string) => { readonly operator: string; readonly text: string }> =
  new Map([
    ['contains', (text: string) => ({ operator: 'like', text: `%${text}%` })],
    ['startswith', (text: string) => ({ operator: 'begins-with', text })],
    ['endswith', (text: string) => ({ operator: 'ends-with', text })],
  ]);

/** Functions every OData service could have and the platform does not. */
const NOT_HERE: ReadonlySet<string> = new Set([
  ...[
    'concat',
    'indexof',
    'length',
    'substring',
    'tolower',
    'toupper',
    'trim',
    'matchesPattern',
    'date',
    'day',
    'hour',
    'minute',
    'month',
  ],
  ...[
    'now',
    'second',
    'time',
    'year',
    'ceiling',
    'floor',
    'round',
    'cast',
    'isof',
    'mindatetime',
    'maxdatetime',
    'fractionalseconds',
  ],
]);

function bindCall(scope: PathScope, { name, positional, named }: Of<'call'>): Condition {
  const text = TEXT_FUNCTIONS.get(name);
  if (!text) {
    if (NOT_HERE.has(name)) throw notImplemented(`the function ${name} in $filter`);
    if (positional.length > 0) throw unknownFunction(name);
    return bindQueryFunction(scope, name, named);
  }
  const [property, value] = positional.map((argument) => dealiased(scope, argument));
  if (
    positional.length !== 2 ||
    property?.kind !== 'path' ||
    value?.kind !== 'literal' ||
    value.literal.type !== 'string'
  ) {
    throw badQuery(
      `No function signature for the function with name '${name}' matches the specified arguments. The function signatures considered are: ${name}(Edm.String Nullable=true, Edm.String Nullable=true).`,
    );
  }
  const { operator, text: pattern } = text(value.literal.text);
  return { kind: 'operator', operator, left: bindPath(scope, property.segments).path, values: [pattern] };
}
