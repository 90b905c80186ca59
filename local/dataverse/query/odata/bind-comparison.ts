import { type Value } from '../../store/row';
import { type ComparisonOperator, type Condition } from '../record-query';
import { edmType } from '../values/edm-type';
import { bindLiteral, literalType } from './bind-literal';
import { bindPath, type BoundPath, startOf } from './bind-path';
import { type PathScope } from './binding';
import { badQuery } from './odata-error';
import { type Expression, type Literal } from './syntax';

/** Two sides, at least one of them a column. */
export function bindComparison(scope: PathScope, operator: ComparisonOperator, sides: Sides): Condition {
  const { left, right } = sides;
  if (left.kind === 'path' && right.kind === 'path') return columnToColumn(scope, operator, { left, right });
  if (left.kind === 'path' && right.kind === 'literal') {
    const path = lookupOrColumn(scope, { operator, path: left, literal: right.literal });
    return { kind: 'comparison', operator, left: path.path, right: valueFor(path, right.literal, operator) };
  }
  if (left.kind === 'literal' && right.kind === 'path') {
    return bindComparison(scope, MIRRORED[operator], { left: right, right: left });
  }
  throw badQuery(`The comparison of '${left.kind}' with '${right.kind}' in the $filter expression is not supported.`);
}

export interface Sides {
  readonly left: Expression;
  readonly right: Expression;
}

/** A literal for a column, or the platform's complaint that the two do not go together. */
export function valueFor({ column }: BoundPath, literal: Literal, operator: ComparisonOperator): Value {
  const value = bindLiteral(column, literal);
  if (value !== undefined) return value;
  throw incompatible(edmType(column), literalType(literal), operator);
}

const incompatible = (left: string, right: string, operator: ComparisonOperator): Error =>
  badQuery(
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${KINDS[operator]}'.`,
  );

type Path = Extract<Expression, { kind: 'path' }>;

function columnToColumn(
  scope: PathScope,
  operator: ComparisonOperator,
  sides: { readonly left: Path; readonly right: Path },
): Condition {
  const left = bindPath(scope, sides.left.segments);
  const right = bindPath(scope, sides.right.segments);
  if (edmType(left.column) !== edmType(right.column)) {
    throw incompatible(edmType(left.column), edmType(right.column), operator);
  }
  return { kind: 'comparison', operator, left: left.path, right: right.path };
}

interface PathAndLiteral {
  readonly operator: ComparisonOperator;
  readonly path: Path;
  readonly literal: Literal;
}

/** `primarycontactid eq null`: a navigation property can be compared with nothing else than null. */
function lookupOrColumn(scope: PathScope, { operator, path: { segments }, literal }: PathAndLiteral): BoundPath {
  const name = segments.at(-1) ?? '';
  const { start, rest } = startOf(scope, segments);
  const navigation = rest.length === 1 ? scope.binding.catalogue.navigation(start.table.logicalName, name) : undefined;
  if (navigation?.kind !== 'lookup') return bindPath(scope, segments);
  if (literal.type !== 'null')
    throw incompatible(`Microsoft.Dynamics.CRM.${navigation.target}`, literalType(literal), operator);
  return bindPath(scope, [...segments.slice(0, -1), `_${navigation.relationship.referencingColumn}_value`]);
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

const KINDS: Readonly<Record<ComparisonOperator, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};
