import { type Approval } from '../operations';
import { bind } from './bind';
import { choice, id, moment, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { approval as table } from './tables';

export interface StoredApproval extends Approval {
  readonly etag: string;
}

const { columns, lookups, choices } = table;

/** The columns `readApproval` needs, for `$select`. */
export const approvalSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.actionType.name,
  columns.targetTable.name,
  columns.targetId.name,
  columns.contentHash.name,
  columns.amount.name,
  columns.currencyCode.name,
  columns.approvalStatus.name,
  columns.decidedOn.name,
  columns.reason.name,
  columns.roles.name,
  columns.expiresOn.name,
  columns.recordedOn.name,
  lookups.actionRequest.value,
  lookups.escalates.value,
  lookups.legalEntity.value,
  lookups.requestedBy.value,
  lookups.decidedBy.value,
];

/** Reads an approval with its ETag. */
export function readApproval(source: unknown): ReadRow<StoredApproval> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    actionType: row.required(columns.actionType.name, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    targetTable: row.required(columns.targetTable.name, text),
    targetId: row.required(columns.targetId.name, text),
    contentHash: row.required(columns.contentHash.name, text),
    status: row.required(columns.approvalStatus.name, choice(choices.approvalStatus)),
    expiresOn: row.required(columns.expiresOn.name, moment),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      amount: row.optional(columns.amount.name, decimalNumber),
      currencyCode: row.optional(columns.currencyCode.name, text),
      actionRequestId: row.optional(lookups.actionRequest.value, id),
      roles: row.optional(columns.roles.name, text)?.split(ROLE_SEPARATOR),
      escalatesId: row.optional(lookups.escalates.value, id),
      requestedById: row.optional(lookups.requestedBy.value, id),
      decidedById: row.optional(lookups.decidedBy.value, id),
      decidedOn: row.optional(columns.decidedOn.name, moment),
      reason: row.optional(columns.reason.name, text),
    }),
  });
}

const ROLE_SEPARATOR = ', ';

/** The row to create for an approval; owned by the legal entity's team. */
export const writeApproval = (approval: Approval, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowForCreate => ({
  [columns.id.name]: approval.id,
  [columns.name.name]: `${approval.actionType} ${approval.targetTable}`,
  [columns.key.name]: approval.key,
  [columns.actionType.name]: approval.actionType,
  [columns.targetTable.name]: approval.targetTable,
  [columns.targetId.name]: approval.targetId,
  [columns.contentHash.name]: approval.contentHash,
  ...optionally(columns.amount.name, approval.amount === undefined ? undefined : decimalText(approval.amount)),
  ...optionally(columns.currencyCode.name, approval.currencyCode),
  ...optionally(columns.roles.name, approval.roles?.join(ROLE_SEPARATOR)),
  [columns.expiresOn.name]: approval.expiresOn,
  [columns.recordedOn.name]: approval.recordedOn,
  ...bind(lookups.legalEntity, approval.legalEntityId),
  ...bind(lookups.actionRequest, approval.actionRequestId),
  ...bind(lookups.escalates, approval.escalatesId),
  ...bind(lookups.requestedBy, approval.requestedById),
  ...bind(lookups.owner, ownerTeamId),
  ...approvalDecided(approval),
});

/** The columns that are written when somebody decided, or the time is over. */
export const approvalDecided = (
  approval: Pick<Approval, 'status' | 'decidedById' | 'decidedOn' | 'reason'>,
): RowForCreate => ({
  [columns.approvalStatus.name]: choices.approvalStatus[approval.status],
  ...optionally(columns.decidedOn.name, approval.decidedOn),
  ...optionally(columns.reason.name, approval.reason),
  ...bind(lookups.decidedBy, approval.decidedById),
});
