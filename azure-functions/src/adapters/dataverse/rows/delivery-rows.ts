import {
  documentNumberSelect,
  invoiceIdOfLine,
  invoiceLineSelect,
  invoiceSelect,
  orderReferenceSelect,
  productSelect,
  readInvoice,
  recipientSelect,
  type StoredOutboxMessage,
  tables,
  unitSelect,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Delivery } from '../../../jobs/delivery/delivery-facts';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery } from '../query/read-rows';
import { documentFactsOf, lineNamesOf } from './document-facts-of';
import { joinRows } from './join-rows';
import { readStandings } from './delivery-standings';

const { invoice, invoiceLine } = tables;

/** The documents that messages are about: two requests, whatever their number. One that cannot be understood stops no other (F14). */
export async function deliveryRows(
  connection: DataverseConnection,
  context: CallContext,
  messages: readonly StoredOutboxMessage[],
): Reading<readonly Delivery[]> {
  const ids = messages.filter(isAboutDocument).map(({ targetId }) => ({ id: targetId }));
  const first = await readGroups(connection, context, {
    heads: oneOfEach(invoice.columns.id.name, ids).map((where) => ({ ...HEADS, where })),
    lines: oneOfEach(invoiceLine.lookups.invoice.value, ids).map((where) => ({ ...LINES, where })),
  });
  if (!first.ok) return first;
  const [heads, lines] = [first.value.heads.flat(), first.value.lines.flat()];
  const { read, unreadable } = joinRows(heads, lines, {
    primaryId: invoice.primaryId,
    parentOf: invoiceIdOfLine,
    read: readInvoice,
  });
  const standings = await readStandings(connection, context, [...read.values()]);
  if (!standings.ok) return standings;
  const names = lineNamesOf(lines);
  const headOf = new Map(heads.map((head) => [String(head[invoice.primaryId]).toLowerCase(), head]));
  return ok(
    messages.map((message): Delivery => {
      const id = message.targetId.toLowerCase();
      if (!isAboutDocument(message))
        return { message, facts: { unreadable: 'delivery.unknown-message', detail: message.targetTable } };
      const defects = unreadable.get(id);
      if (defects)
        return { message, facts: { unreadable: 'delivery.document-unreadable', detail: JSON.stringify(defects) } };
      const [document, head] = [read.get(id), headOf.get(id)];
      if (!document || !head) return { message, facts: { unreadable: 'delivery.document-missing', detail: id } };
      return { message, facts: documentFactsOf({ invoice: document, head, names }, standings.value) };
    }),
  );
}

const isAboutDocument = ({ targetTable }: StoredOutboxMessage): boolean => targetTable === invoice.logicalName;

const link = (navigation: string, select: readonly string[]): string => `${navigation}($select=${select.join(',')})`;

const HEADS: RowQuery = {
  from: invoice.entitySetName,
  select: invoiceSelect,
  expand: [
    link(invoice.lookups.salesOrder.navigation, orderReferenceSelect),
    link(invoice.lookups.corrects.navigation, documentNumberSelect),
    link(invoice.lookups.customer.navigation, recipientSelect),
  ].join(','),
};

const LINES: RowQuery = {
  from: invoiceLine.entitySetName,
  select: invoiceLineSelect,
  expand: [
    link(invoiceLine.lookups.product.navigation, productSelect),
    link(invoiceLine.lookups.unit.navigation, unitSelect),
  ].join(','),
};
