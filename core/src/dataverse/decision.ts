import { type Decision } from '../operations';
import { bind } from './bind';
import { choice, id, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { decision as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readDecision` needs, for `$select`. */
export const decisionSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.type.name,
  columns.targetTable.name,
  columns.targetId.name,
  columns.rule.name,
  columns.outcome.name,
  columns.autonomy.name,
  columns.inputs.name,
  columns.counterfactual.name,
  columns.contentHash.name,
  columns.correlationId.name,
  columns.recordedOn.name,
  lookups.legalEntity.value,
  lookups.customer.value,
];

/** Reads a decision. */
export function readDecision(source: unknown): ReadRow<Decision> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    type: row.required(columns.type.name, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    targetTable: row.required(columns.targetTable.name, text),
    targetId: row.required(columns.targetId.name, text),
    rule: row.required(columns.rule.name, text),
    outcome: row.required(columns.outcome.name, text),
    autonomy: row.required(columns.autonomy.name, choice(choices.autonomy)),
    inputs: row.required(columns.inputs.name, text),
    contentHash: row.required(columns.contentHash.name, text),
    correlationId: row.required(columns.correlationId.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      customerId: row.optional(lookups.customer.value, id),
      counterfactual: row.optional(columns.counterfactual.name, text),
    }),
  });
}

/** The row to create for a decision; owned by the legal entity's team. */
export const writeDecision = (decision: Decision, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: decision.id,
  [columns.name.name]: `${decision.type} ${decision.outcome}`,
  [columns.key.name]: decision.key,
  [columns.type.name]: decision.type,
  [columns.targetTable.name]: decision.targetTable,
  [columns.targetId.name]: decision.targetId,
  [columns.rule.name]: decision.rule,
  [columns.outcome.name]: decision.outcome,
  [columns.autonomy.name]: choices.autonomy[decision.autonomy],
  [columns.inputs.name]: decision.inputs,
  ...optionally(columns.counterfactual.name, decision.counterfactual),
  [columns.contentHash.name]: decision.contentHash,
  [columns.correlationId.name]: decision.correlationId,
  [columns.recordedOn.name]: decision.recordedOn,
  ...bind(lookups.legalEntity, decision.legalEntityId),
  ...bind(lookups.customer, decision.customerId),
  ...bind(lookups.owner, ownerTeamId),
});
