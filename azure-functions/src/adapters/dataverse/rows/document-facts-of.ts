import {
  customerProfileIdentity,
  type ReadRow,
  readDocumentNumber,
  readOrderReference,
  readProduct,
  readRecipient,
  readUnit,
  tables,
} from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { ok } from '@o2c/core/kernel';
import { type DeliveryUnreadable, type DocumentFacts } from '../../../jobs/delivery/delivery-facts';
import { observedDecisionId, proposalId } from '../../../jobs/delivery/propose-delivery';
import { type WireRow } from '../query/read-rows';
import { type Standings } from './delivery-standings';

/** A document and the row it was read from, its links expanded. */
export interface ReadDocument {
  readonly invoice: Invoice;
  readonly head: WireRow;
  readonly names: LineNames;
}

export type LineNames = Pick<DocumentFacts, 'products' | 'units'>;

const { invoice: table, invoiceLine } = tables;

/** All that is known of a document; `unreadable` when a row it points at cannot be understood. */
export function documentFactsOf(
  { invoice, head, names }: ReadDocument,
  standings: Standings,
): DocumentFacts | DeliveryUnreadable {
  const recipient = readRecipient(head[table.lookups.customer.navigation]);
  if (!recipient.ok) return notUnderstood(recipient.error);
  const order = optionalOf(head[table.lookups.salesOrder.navigation], readOrderReference);
  if (!order.ok) return notUnderstood(order.error);
  const corrects = optionalOf(head[table.lookups.corrects.navigation], readDocumentNumber);
  if (!corrects.ok) return notUnderstood(corrects.error);
  const profile = standings.profiles.get(customerProfileIdentity(invoice.customerId, invoice.legalEntityId).id);
  const approval = standings.approvals.get(proposalId(invoice));
  return {
    invoice,
    recipient: recipient.value,
    ...names,
    ...(order.value === undefined ? {} : { order: order.value }),
    ...(corrects.value === undefined ? {} : { corrects: corrects.value }),
    ...(profile === undefined ? {} : { profile }),
    ...(approval === undefined ? {} : { approval }),
    observed: standings.decisions.has(observedDecisionId(invoice)),
  };
}

/** Products and units of lines read together; one that cannot be understood is left out, and its document says what it misses (IN-2). */
export const lineNamesOf = (lines: readonly WireRow[]): LineNames => ({
  products: new Map(lines.flatMap((line) => valueOf(readProduct(line[invoiceLine.lookups.product.navigation])))),
  units: new Map(
    lines
      .flatMap((line) => valueOf(readUnit(line[invoiceLine.lookups.unit.navigation])))
      .map(([id, { name }]) => [id, name]),
  ),
});

const valueOf = <T extends { readonly id: string }>(read: ReadRow<T>): readonly (readonly [string, T])[] =>
  read.ok ? [[read.value.id, read.value]] : [];

const optionalOf = <T>(row: unknown, read: (row: unknown) => ReadRow<T>): ReadRow<T | undefined> =>
  row === null || row === undefined ? ok(undefined) : read(row);

const notUnderstood = (error: object): DeliveryUnreadable => ({
  unreadable: 'delivery.document-unreadable',
  detail: JSON.stringify(error),
});
