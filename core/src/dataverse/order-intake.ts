import { type IntakeRecord, type StoredIntake } from '../ordering';
import { bind } from './bind';
import { choice, date, id, moment, text } from './cell';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { filled, type RowChanges } from './row-changes';
import { type RowForCreate } from './row-for-create';
import { orderIntake as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readOrderIntake` needs, for `$select`. */
export const orderIntakeSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.channel.name,
  columns.externalId.name,
  columns.intakeStatus.name,
  columns.payload.name,
  columns.payloadHash.name,
  columns.defects.name,
  columns.receivedOn.name,
  columns.recordedOn.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.salesOrder.value,
];

/** Reads an intake. */
export function readOrderIntake(source: unknown): ReadRow<StoredIntake> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    channel: row.required(columns.channel.name, choice(choices.channel)),
    externalId: row.required(columns.externalId.name, text),
    status: row.required(columns.intakeStatus.name, choice(choices.intakeStatus)),
    payload: row.required(columns.payload.name, text),
    payloadHash: row.required(columns.payloadHash.name, text),
    receivedOn: row.required(columns.receivedOn.name, date),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      customerId: row.optional(lookups.customer.value, id),
      legalEntityId: row.optional(lookups.legalEntity.value, id),
      orderId: row.optional(lookups.salesOrder.value, id),
      defects: row.optional(columns.defects.name, text),
    }),
  });
}

/**
 * The row to create for an intake. The order it became is bound when the order exists, for each points at the other (`orderOfIntake`). Without
 * an owner it is the service's own: nobody knows yet whose company it is for.
 */
export const writeOrderIntake = (intake: IntakeRecord, ownerTeamId: string | undefined): RowForCreate => ({
  [columns.id.name]: intake.id,
  [columns.name.name]: `${intake.channel} ${intake.externalId}`,
  [columns.key.name]: intake.key,
  [columns.channel.name]: choices.channel[intake.channel],
  [columns.externalId.name]: intake.externalId,
  [columns.receivedOn.name]: intake.receivedOn,
  ...filled(writeIntakeOutcome(intake, ownerTeamId)),
});

/** What of an intake changes when the same key is posted again with what was missing. */
export const writeIntakeOutcome = (
  intake: Pick<
    IntakeRecord,
    'status' | 'payload' | 'payloadHash' | 'defects' | 'customerId' | 'legalEntityId' | 'recordedOn'
  >,
  ownerTeamId: string | undefined,
): RowChanges => ({
  [columns.intakeStatus.name]: choices.intakeStatus[intake.status],
  [columns.payload.name]: intake.payload,
  [columns.payloadHash.name]: intake.payloadHash,
  [columns.defects.name]: intake.defects ?? null,
  [columns.recordedOn.name]: intake.recordedOn,
  ...bind(lookups.customer, intake.customerId),
  ...bind(lookups.legalEntity, intake.legalEntityId),
  ...bind(lookups.owner, ownerTeamId),
});

/** Points an intake at the order it became. */
export const orderOfIntake = (orderId: string): RowForCreate => bind(lookups.salesOrder, orderId);
