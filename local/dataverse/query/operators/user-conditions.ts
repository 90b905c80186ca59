import { type ColumnPath, type Condition } from '../record-query';
import { notImplemented } from '../../errors/dataverse-error';
import { wrongArgument } from '../query-error';
import { type ConditionRequest } from './condition-request';

/** Conditions that ask for the caller, the caller's teams, business unit, language or those who report to the caller. */
export function userCondition(request: ConditionRequest): Condition | undefined {
  const { operator, left, context } = request;
  switch (operator) {
    case 'eq-userid':
      return equals(left, context.userId);
    case 'ne-userid':
      return { kind: 'comparison', operator: 'ne', left, right: context.userId };
    case 'eq-businessid':
      return equals(left, context.businessUnitId);
    case 'ne-businessid':
      return { kind: 'comparison', operator: 'ne', left, right: context.businessUnitId };
    case 'eq-userteams':
      return oneOf(left, context.teamIds);
    case 'eq-useroruserteams':
      return oneOf(left, [context.userId, ...context.teamIds]);
    case 'eq-useroruserhierarchy':
      return reporting(left, context.userId);
    case 'eq-useroruserhierarchyandteams':
      return { kind: 'or', terms: [reporting(left, context.userId), oneOf(left, context.teamIds)] };
    case 'eq-userlanguage':
      return inLanguage(request);
    default:
      return undefined;
  }
}

const equals = (left: ColumnPath, right: string): Condition => ({ kind: 'comparison', operator: 'eq', left, right });

const oneOf = (left: ColumnPath, values: readonly string[]): Condition => ({
  kind: 'operator',
  operator: 'in',
  left,
  values,
});

/** The caller and everybody below in the hierarchy of managers. */
const reporting = (left: ColumnPath, userId: string): Condition => ({
  kind: 'operator',
  operator: 'eq-useroruserhierarchy',
  left,
  values: [userId],
});

function inLanguage({ operator, left, column, context }: ConditionRequest): Condition {
  if (column.type !== 'Integer')
    throw wrongArgument(`${column.logicalName}' with operator '${operator}`, 'System.Int32');
  if (context.language === undefined)
    throw notImplemented(`the condition operator ${operator} without the user's settings`);
  return { kind: 'comparison', operator: 'eq', left, right: context.language() };
}
