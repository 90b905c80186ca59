import {
  afterSettlements,
  type Application,
  type ApplicationRefusal,
  applyPayment,
  type ItemState,
  itemState,
  standingOf,
} from '../cash-application';
import { decimal, type Instant, type IsoDate, ok, type Result } from '../kernel';
import { type PostingAccounts } from '../receivables';
import { type PostedDocument } from './number-invoice';

export interface CreditApplicationFacts {
  /** The invoice's own items, as they stand. */
  readonly items: readonly ItemState[];
  readonly effectiveOn: IsoDate;
  readonly recordedOn: Instant;
  readonly accounts: PostingAccounts;
}

/** A credit note as it is posted, settled against its invoice as far as both were open. */
export interface AppliedCreditNote {
  readonly document: PostedDocument;
  readonly application: Application;
}

/**
 * Settles a credit note against the invoice it corrects, instalment by instalment, as far as both are open: of an invoice that is paid in part the
 * rest of the credit stays open for the customer.
 */
export function applyCreditNote(
  document: PostedDocument,
  { items, ...facts }: CreditApplicationFacts,
): Result<AppliedCreditNote, ApplicationRefusal> {
  const [item] = document.openItems;
  if (!item) throw new RangeError('a credit note without an open item');
  const application = applyPayment({
    ...facts,
    credit: itemState(item, []),
    allocations: [...items]
      .filter(({ position }) => position.open.minor > 0)
      .sort((one, other) => one.item.instalment - other.item.instalment)
      .map((state) => ({ state, amount: state.position.open })),
    operationId: document.invoice.key,
    // Both items are of one currency: nothing is converted.
    rateBetween: () => ok(decimal(1)),
  });
  if (!application.ok) return application;
  const after = afterSettlements(itemState(item, []), application.value.settlements);
  return ok({
    document: { ...document, openItems: [{ ...item, ...standingOf(after) }] },
    application: application.value,
  });
}
