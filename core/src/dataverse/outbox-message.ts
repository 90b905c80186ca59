import { type Instant } from '../kernel';
import { type OutboxMessage } from '../operations';
import { bind } from './bind';
import { choice, id, integer, moment, text } from './cell';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate } from './row-for-create';
import { outbox as table } from './tables';

/** An outbox message with what became of it so far. */
export interface StoredOutboxMessage extends OutboxMessage {
  readonly etag: string;
  readonly attempts: number;
  readonly claimedBy?: string;
  readonly leaseUntil?: Instant;
  readonly draftId?: string;
  readonly messageId?: string;
  readonly sentOn?: Instant;
  readonly failure?: string;
}

/** What the relay writes on a message; a member that is null empties its column. */
export interface OutboxProgress {
  readonly status?: OutboxMessage['status'];
  readonly attempts?: number;
  readonly dueOn?: Instant;
  readonly claimedBy?: string | null;
  readonly leaseUntil?: Instant | null;
  readonly draftId?: string | null;
  readonly messageId?: string | null;
  readonly sentOn?: Instant | null;
  readonly failure?: string | null;
}

const { columns, lookups, choices } = table;

/** The columns `readOutboxMessage` needs, for `$select`. */
export const outboxMessageSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.type.name,
  columns.outboxStatus.name,
  columns.targetTable.name,
  columns.targetId.name,
  columns.payload.name,
  columns.claimedBy.name,
  columns.leaseUntil.name,
  columns.attempts.name,
  columns.dueOn.name,
  columns.draftId.name,
  columns.messageId.name,
  columns.sentOn.name,
  columns.failure.name,
  columns.correlationId.name,
  columns.recordedOn.name,
  lookups.legalEntity.value,
];

/** Reads an outbox message with its ETag. */
export function readOutboxMessage(source: unknown): ReadRow<StoredOutboxMessage> {
  const row = openRow(table, source);
  const type = row.required(columns.type.name, text);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    type: type as OutboxMessage['type'],
    status: row.required(columns.outboxStatus.name, choice(choices.outboxStatus)),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    targetTable: row.required(columns.targetTable.name, text),
    targetId: row.required(columns.targetId.name, text),
    payload: row.optional(columns.payload.name, text) ?? '{}',
    attempts: row.optional(columns.attempts.name, integer) ?? 0,
    dueOn: row.required(columns.dueOn.name, moment),
    correlationId: row.required(columns.correlationId.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      claimedBy: row.optional(columns.claimedBy.name, text),
      leaseUntil: row.optional(columns.leaseUntil.name, moment),
      draftId: row.optional(columns.draftId.name, text),
      messageId: row.optional(columns.messageId.name, text),
      sentOn: row.optional(columns.sentOn.name, moment),
      failure: row.optional(columns.failure.name, text),
    }),
  });
}

/** The row to create for an outbox message. */
export const writeOutboxMessage = (message: OutboxMessage): RowForCreate => ({
  [columns.id.name]: message.id,
  [columns.name.name]: `${message.type} ${message.targetTable}`,
  [columns.key.name]: message.key,
  [columns.type.name]: message.type,
  [columns.outboxStatus.name]: choices.outboxStatus[message.status],
  [columns.targetTable.name]: message.targetTable,
  [columns.targetId.name]: message.targetId,
  [columns.payload.name]: message.payload,
  [columns.dueOn.name]: message.dueOn,
  [columns.correlationId.name]: message.correlationId,
  [columns.recordedOn.name]: message.recordedOn,
  ...bind(lookups.legalEntity, message.legalEntityId),
});

/** The columns a relay changes as it goes. */
export const outboxChanges = ({ status, ...progress }: OutboxProgress): RowChanges => ({
  ...(status === undefined ? {} : { [columns.outboxStatus.name]: choices.outboxStatus[status] }),
  ...present({
    [columns.attempts.name]: progress.attempts,
    [columns.dueOn.name]: progress.dueOn,
    [columns.claimedBy.name]: progress.claimedBy,
    [columns.leaseUntil.name]: progress.leaseUntil,
    [columns.draftId.name]: progress.draftId,
    [columns.messageId.name]: progress.messageId,
    [columns.sentOn.name]: progress.sentOn,
    [columns.failure.name]: progress.failure,
  }),
});
