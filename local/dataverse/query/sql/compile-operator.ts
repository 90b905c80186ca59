import { notImplemented } from '../../errors/dataverse-error';
import { type Value } from '../../store/row';
import { type FiscalCalendar } from '../operators/fiscal-calendar';
import { type Condition } from '../record-query';
import { matchText } from './compare-text';
import { compareValue, notTrue } from './compile-comparison';
import { compileHierarchy } from './compile-hierarchy';
import { compileMembership } from './compile-membership';
import { fiscalParts } from './fiscal-parts';
import { columnOf, type Scope, type SqlColumn } from './scope';
import { anyOf, bound, FALSE, sql, type SqlText } from './sql-text';
import { globPattern } from './text-pattern';

type OperatorCondition = Extract<Condition, { kind: 'operator' }>;
type Compile = (left: SqlColumn, values: readonly Value[]) => SqlText;

/** Operators by their FetchXML names; those that depend on the day or the user were replaced by these before (operators/). */
export function compileOperator(scope: Scope, condition: OperatorCondition): SqlText {
  const left = columnOf(scope, condition.left);
  const compile = OPERATORS.get(condition.operator);
  if (compile) return compile(left, condition.values);
  const positive = NEGATED.get(condition.operator);
  if (positive !== undefined) return notTrue(compileOperator(scope, { ...condition, operator: positive }));
  if (HIERARCHY.has(condition.operator)) return compileHierarchy(scope, condition);
  throw notImplemented(`the condition operator ${condition.operator}`);
}

const text = ([value]: readonly Value[]): string => (typeof value === 'string' ? value : '');

const OPERATORS: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['null', (left) => sql`${left.sql} IS NULL`],
  ['like', (left, values) => matchText(left.sql, globPattern('like', text(values)), text(values))],
  ['begins-with', (left, values) => matchText(left.sql, globPattern('begins-with', text(values)), text(values))],
  ['ends-with', (left, values) => matchText(left.sql, globPattern('ends-with', text(values)), '')],
  ['in', compileMembership],
  ['between', (left, [from, to]) => sql`(${bounded(left, 'ge', from)} AND ${bounded(left, 'le', to)})`],
  ['in-fiscal-period', inFiscalPeriod],
  ['contain-values', (left, values) => anyOf(values.map((value) => hasOption(left, value)))],
]);

/** The options of a row stand between commas (store/column-codec). */
const hasOption = (left: SqlColumn, value: Value): SqlText =>
  typeof value === 'number' ? sql`instr(${left.sql}, ${bound(`,${value},`)}) > 0` : FALSE;

/** Each holds exactly where the other does not, rows with an empty column included. */
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['not-null', 'null'],
  ['not-like', 'like'],
  ['not-begin-with', 'begins-with'],
  ['not-end-with', 'ends-with'],
  ['not-in', 'in'],
  ['not-between', 'between'],
  ['not-contain-values', 'contain-values'],
]);

const HIERARCHY: ReadonlySet<string> = new Set([
  ...['under', 'eq-or-under', 'not-under', 'above', 'eq-or-above', 'eq-useroruserhierarchy'],
]);

const bounded = (left: SqlColumn, operator: 'ge' | 'le', value: Value | undefined): SqlText =>
  compareValue(left, operator, value ?? '');

/** The period of any fiscal year; values: the period, then the calendar (operators/fiscal-conditions). */
function inFiscalPeriod(left: SqlColumn, values: readonly Value[]): SqlText {
  const [period = 1, month = 1, day = 1, periods = 4] = values.map(Number);
  const calendar = { month, day, periods } as FiscalCalendar;
  return sql`${fiscalParts(left.sql, calendar).period} = ${bound(period)}`;
}
