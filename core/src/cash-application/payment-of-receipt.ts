import { contentHash, type Money, negate } from '../kernel';
import { type OpenItem } from '../receivables';
import { type BankEntry } from './bank-entry';
import { type Payment, type PaymentStatus } from './payment';
import { type Receipt } from './receive-payment';

export interface ReceivedFacts {
  readonly entry: BankEntry;
  readonly bankAccountId: string;
  readonly receipt: Receipt;
  /** The receipt's item after what it was applied to. */
  readonly item: OpenItem;
  readonly status: PaymentStatus;
  readonly unapplied: Money;
  readonly returnsId?: string;
}

/** The payment of a bank entry that was taken in. */
export function paymentOfReceipt({ entry, receipt, item, ...facts }: ReceivedFacts): Payment {
  const { customerId } = item;
  return {
    ...facts,
    id: receipt.paymentId,
    key: receipt.paymentKey,
    customerId,
    legalEntityId: entry.legalEntityId,
    openItemId: item.id,
    bankEntryId: entry.id,
    amount: entry.amount,
    accountingAmount: negate(item.accountingAmount),
    receivedOn: entry.bookedOn,
    reference: entry.endToEndId ?? entry.reference,
    requestHash: contentHash({ entry: entry.key, customerId, returns: facts.returnsId }),
    recordedOn: item.recordedOn,
  };
}
