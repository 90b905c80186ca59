import { checkedDocumentHash, type CreditDocument } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { type Money, ok, refuse, type Result } from '@o2c/core/kernel';
import { orderContentHash, orderTotals } from '@o2c/core/ordering';
import { type ActionRefusal } from '../action-requests/action';
import { type OpenCase } from './open-case';

/** What is held, as far as a person's word about it goes, whichever kind of document it is. */
export interface HeldSubject {
  readonly kind: CreditDocument;
  /** Its table, by logical name. */
  readonly table: string;
  readonly id: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  /** Hash of its content as it is now. */
  readonly content: string;
  /** All of it with its tax, in its own currency. */
  readonly gross: Result<Money, ActionRefusal>;
}

/** An order, a quote or an invoice as what is held. */
export function heldSubject(held: OpenCase): HeldSubject {
  if (held.kind === 'document') {
    const { document } = held;
    const { kind, id, customerId, legalEntityId, total } = document;
    const content = checkedDocumentHash(document);
    return { kind, table: tables[kind].logicalName, id, customerId, legalEntityId, content, gross: ok(total) };
  }
  const { order } = held;
  const { id, customerId, legalEntityId } = order;
  const totals = orderTotals(order);
  return {
    kind: 'order',
    table: tables.salesOrder.logicalName,
    id,
    customerId,
    legalEntityId,
    content: orderContentHash(order),
    gross: totals.ok ? ok(totals.value.gross) : refuse({ code: totals.error.code, order: id }),
  };
}
