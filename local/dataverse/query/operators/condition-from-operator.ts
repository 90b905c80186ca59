import { DataverseError } from '../../errors/dataverse-error';
import { wrongNumberOfArguments } from '../query-error';
import { type ComparisonOperator, type Condition } from '../record-query';
import { optionFromText, valueFromText } from '../values/value-from-text';
import { type ConditionRequest, type OperatorFamily } from './condition-request';
import { dateCondition } from './date-conditions';
import { fiscalCondition } from './fiscal-conditions';
import { userCondition } from './user-conditions';

/** The condition that an operator of Fetch.xsd means today and for this user. */
export function conditionFromOperator(request: ConditionRequest): Condition {
  for (const family of FAMILIES) {
    const condition = family(request);
    if (condition) return condition;
  }
  throw new DataverseError(400, '0x80041120', `Unsupported condition operator. ${request.operator}`);
}

const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['eq', 'eq'],
  ['ne', 'ne'],
  ['neq', 'ne'],
  ['gt', 'gt'],
  ['ge', 'ge'],
  ['lt', 'lt'],
  ['le', 'le'],
]);

/** How many values an operator takes. */
const ARITY: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ['null', [0, 0]],
  ['not-null', [0, 0]],
  ['like', [1, 1]],
  ['not-like', [1, 1]],
  ['begins-with', [1, 1]],
  ['not-begin-with', [1, 1]],
  ['ends-with', [1, 1]],
  ['not-end-with', [1, 1]],
  ['in', [1, Infinity]],
  ['not-in', [1, Infinity]],
  ['between', [2, 2]],
  ['not-between', [2, 2]],
  ['contain-values', [1, Infinity]],
  ['not-contain-values', [1, Infinity]],
  ['under', [1, 1]],
  ['eq-or-under', [1, 1]],
  ['not-under', [1, 1]],
  ['above', [1, 1]],
  ['eq-or-above', [1, 1]],
]);

const AS_TEXT = /like$|-with$|^not-end/;
const AS_OPTION = /contain-values$/;

const comparison: OperatorFamily = (request) => {
  const operator = COMPARISONS.get(request.operator);
  const [text] = request.texts;
  if (operator === undefined) return undefined;
  if (text === undefined || request.texts.length > 1) throw wrongNumberOfArguments(request.operator);
  return { kind: 'comparison', operator, left: request.left, right: valueFromText(request.column, text) };
};

const plain: OperatorFamily = (request) => {
  const { operator, left, texts } = request;
  const arity = ARITY.get(operator);
  if (!arity) return undefined;
  if (texts.length < arity[0] || texts.length > arity[1]) throw wrongNumberOfArguments(operator);
  return { kind: 'operator', operator, left, values: texts.map((text) => operand(request, text)) };
};

function operand({ operator, column }: ConditionRequest, text: string): NonNullable<ReturnType<typeof valueFromText>> {
  if (AS_TEXT.test(operator)) return text;
  return AS_OPTION.test(operator) ? optionFromText(column, text) : valueFromText(column, text);
}

const FAMILIES: readonly OperatorFamily[] = [comparison, plain, dateCondition, fiscalCondition, userCondition];
