import { type Instant } from '../kernel';
import { bind } from './bind';
import { choice, id, integer, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { documentDelivery as table } from './tables';

/** How one document reached its customer over one channel (IN-5): at most one row per document and channel. */
export interface DocumentDelivery {
  readonly id: string;
  readonly key: string;
  /** The document's number. */
  readonly name: string;
  readonly invoiceId: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly channel: keyof typeof table.choices.channel;
  readonly status: keyof typeof table.choices.deliveryStatus;
  readonly address: string;
  readonly attempts: number;
  readonly sentOn?: Instant;
  /** RFC 5322. */
  readonly messageId?: string;
  /** Of the document that went out. */
  readonly contentHash: string;
  readonly failure?: string;
}

const { columns, lookups, choices } = table;

/** The columns `readDocumentDelivery` needs, for `$select`. */
export const documentDeliverySelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.channel.name,
  columns.deliveryStatus.name,
  columns.address.name,
  columns.attempts.name,
  columns.sentOn.name,
  columns.messageId.name,
  columns.contentHash.name,
  columns.failure.name,
  lookups.invoice.value,
  lookups.customer.value,
  lookups.legalEntity.value,
];

/** Reads a document delivery. */
export function readDocumentDelivery(source: unknown): ReadRow<DocumentDelivery> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    invoiceId: row.required(lookups.invoice.value, id),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    channel: row.required(columns.channel.name, choice(choices.channel)),
    status: row.required(columns.deliveryStatus.name, choice(choices.deliveryStatus)),
    address: row.required(columns.address.name, text),
    attempts: row.optional(columns.attempts.name, integer) ?? 0,
    contentHash: row.required(columns.contentHash.name, text),
    ...present({
      sentOn: row.optional(columns.sentOn.name, moment),
      messageId: row.optional(columns.messageId.name, text),
      failure: row.optional(columns.failure.name, text),
    }),
  });
}

/** The row to create for a document delivery. */
export const writeDocumentDelivery = (
  delivery: DocumentDelivery,
  { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>,
): RowForCreate => ({
  [columns.id.name]: delivery.id,
  [columns.key.name]: delivery.key,
  [columns.name.name]: delivery.name,
  [columns.channel.name]: choices.channel[delivery.channel],
  [columns.deliveryStatus.name]: choices.deliveryStatus[delivery.status],
  [columns.address.name]: delivery.address,
  [columns.attempts.name]: delivery.attempts,
  ...optionally(columns.sentOn.name, delivery.sentOn),
  ...optionally(columns.messageId.name, delivery.messageId),
  [columns.contentHash.name]: delivery.contentHash,
  ...optionally(columns.failure.name, delivery.failure),
  ...bind(lookups.invoice, delivery.invoiceId),
  ...bind(lookups.customer, delivery.customerId),
  ...bind(lookups.legalEntity, delivery.legalEntityId),
  ...bind(lookups.owner, ownerTeamId),
});
