import { type Decimal, rowId } from '../kernel';
import { type Autonomy } from '../operations';
import { bind } from './bind';
import { choice, id, integer, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { policy as table } from './tables';

/** What a job may do by itself for one action type, in one legal entity or in all (design.md decision 11). */
export interface Policy {
  readonly actionType: string;
  /** Absent: all legal entities without a policy of their own. */
  readonly legalEntityId?: string;
  readonly autonomy: Autonomy;
  /** Four eyes above this amount; units of the accounting currency, not minor units. */
  readonly approvalAbove?: Decimal;
  readonly maximumPerRun?: number;
  /** Units of the accounting currency. */
  readonly maximumAmountPerRun?: Decimal;
  /** JSON of the action type's own settings. */
  readonly parameters?: string;
}

const { columns, lookups, choices } = table;

/** The columns `readPolicy` needs, for `$select`. */
export const policySelect: readonly string[] = [
  columns.id.name,
  columns.actionType.name,
  columns.autonomy.name,
  columns.approvalAbove.name,
  columns.maximumPerRun.name,
  columns.maximumAmountPerRun.name,
  columns.parameters.name,
  lookups.legalEntity.value,
];

/** Reads a policy. */
export function readPolicy(source: unknown): ReadRow<Policy> {
  const row = openRow(table, source);
  return row.finish({
    actionType: row.required(columns.actionType.name, text),
    autonomy: row.required(columns.autonomy.name, choice(choices.autonomy)),
    ...present({
      legalEntityId: row.optional(lookups.legalEntity.value, id),
      approvalAbove: row.optional(columns.approvalAbove.name, decimalNumber),
      maximumPerRun: row.optional(columns.maximumPerRun.name, integer),
      maximumAmountPerRun: row.optional(columns.maximumAmountPerRun.name, decimalNumber),
      parameters: row.optional(columns.parameters.name, text),
    }),
  });
}

/** The row to create for a policy; its id follows from action type and legal entity. */
export const writePolicy = (policy: Policy): RowForCreate => ({
  [columns.id.name]: rowId('policy', policy.actionType, policy.legalEntityId ?? 'all'),
  [columns.name.name]: policy.actionType,
  [columns.actionType.name]: policy.actionType,
  [columns.autonomy.name]: choices.autonomy[policy.autonomy],
  ...(policy.approvalAbove === undefined ? {} : { [columns.approvalAbove.name]: decimalText(policy.approvalAbove) }),
  ...(policy.maximumPerRun === undefined ? {} : { [columns.maximumPerRun.name]: policy.maximumPerRun }),
  ...(policy.maximumAmountPerRun === undefined
    ? {}
    : { [columns.maximumAmountPerRun.name]: decimalText(policy.maximumAmountPerRun) }),
  ...(policy.parameters === undefined ? {} : { [columns.parameters.name]: policy.parameters }),
  ...bind(lookups.legalEntity, policy.legalEntityId),
});
