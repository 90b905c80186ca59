import { notImplemented } from '../../errors/dataverse-error';
import { parseExpression } from '../../query/odata/parse-expression';
import { type Expression, type Literal } from '../../query/odata/syntax';
import { type Definition } from './definition';

/** `$filter` over metadata: comparisons, and/or/not, paths into complex properties, enumeration members (conformance row 83). */
export function filterDefinitions(
  definitions: readonly Definition[],
  filter: string | undefined,
): readonly Definition[] {
  if (filter === undefined) return definitions;
  const expression = parseExpression(filter);
  return definitions.filter((definition) => holds(expression, definition));
}

function holds(expression: Expression, definition: Definition): boolean {
  switch (expression.kind) {
    case 'not':
      return !holds(expression.term, definition);
    case 'binary':
      return binary(expression, definition);
    case 'path':
      return valueOf(expression, definition) === true;
    case 'in':
      return expression.values.some(
        (value) => compare(valueOf(expression.left, definition), valueOf(value, definition)) === 0,
      );
    case 'literal':
    case 'alias':
    case 'call':
    case 'lambda':
      throw notImplemented(`'${expression.kind}' in the $filter of a metadata read`);
  }
}

function binary(expression: Expression & { kind: 'binary' }, definition: Definition): boolean {
  const { operator, left, right } = expression;
  if (operator === 'and') return holds(left, definition) && holds(right, definition);
  if (operator === 'or') return holds(left, definition) || holds(right, definition);
  const order = compare(valueOf(left, definition), valueOf(right, definition));
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

/** 0 when equal; NaN, which is neither above nor below, for values of different types. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  return Number.NaN;
}

function valueOf(expression: Expression, { properties }: Definition): unknown {
  if (expression.kind === 'literal') return literalValue(expression.literal);
  if (expression.kind !== 'path') throw notImplemented(`'${expression.kind}' in the $filter of a metadata read`);
  return expression.segments.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[segment] : undefined,
    properties,
  );
}

function literalValue(literal: Literal): unknown {
  switch (literal.type) {
    case 'null':
      return null;
    case 'boolean':
      return literal.value;
    case 'number':
      return Number(literal.text);
    case 'string':
    case 'guid':
    case 'date':
    case 'enum':
    case 'json':
      return literal.text;
  }
}
