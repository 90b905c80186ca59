import { type ColumnPath, type Condition } from '../record-query';
import { type ConditionRequest } from './condition-request';

/** Conditions that ask for the caller, the caller's teams or business unit. */
export function userCondition({ operator, left, context }: ConditionRequest): Condition | undefined {
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
