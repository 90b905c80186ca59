import { negate, type Result, subtract, zero } from '../kernel';
import { composeEntries, type PostingLine } from './compose-entries';
import { type LedgerEntry, type PostingEvent } from './ledger-entry';
import { type OpenItem } from './open-item';
import { type NoAccount, type PostingAccounts } from './posting-accounts';
import { type Settlement } from './settlement';
import { settlementParts } from './settlement-parts';

/** A settlement with the two items it is about. */
export interface SettledItems {
  readonly settlement: Settlement;
  readonly debit: OpenItem;
  readonly credit: OpenItem;
}

/**
 * The postings a settlement (or its reversal) causes. Both items already stand on the receivable account, so one customer paying in one
 * currency at one rate causes none. Discount and write-off take their part off the receivable. An exchange difference is posted in the
 * accounting currency alone. Items of two customers, or of two currencies, are moved explicitly, the latter through the exchange
 * account, so that every transaction balances in each currency and every customer's ledger equals his open items (I11).
 */
export function postSettlement(
  { settlement, debit, credit }: SettledItems,
  accounts: PostingAccounts,
): Result<readonly LedgerEntry[], NoAccount> {
  return composeEntries(
    {
      transaction: settlementTransaction(settlement.id),
      postingDate: settlement.effectiveOn,
      documentDate: settlement.effectiveOn,
      recordedOn: settlement.recordedOn,
      legalEntityId: settlement.legalEntityId,
      ...(settlement.reversesId === undefined
        ? {}
        : { reversesTransaction: settlementTransaction(settlement.reversesId) }),
    },
    [...reductionLines({ settlement, debit, credit }), ...cashLines({ settlement, debit, credit })],
    accounts,
  );
}

const settlementTransaction = (settlementId: string): string => `settlement-${settlementId}`;

/** Discount and write-off: expense against the receivable of the debit item. */
function reductionLines({ settlement, debit }: SettledItems): readonly PostingLine[] {
  const parts = settlementParts(settlement);
  const reductions: readonly Leg[] = [
    { event: 'discount', amount: settlement.discount, accountingAmount: parts.discount },
    { event: 'writeOff', amount: settlement.writeOff, accountingAmount: parts.writeOff },
  ];
  return reductions
    .filter(({ amount }) => amount.minor !== 0)
    .flatMap((leg) => [line(debit, leg), line(debit, { ...reverse(leg), event: 'receivable' })]);
}

/** What the credit item paid: a transfer between receivables where one is needed, and the exchange difference. */
function cashLines({ settlement, debit, credit }: SettledItems): readonly PostingLine[] {
  const exchange = exchangeEvent(settlement);
  const brought: Leg = {
    event: 'receivable',
    amount: settlement.creditAmount,
    accountingAmount: settlement.creditAccountingAmount,
  };
  const paid: Leg = {
    event: 'receivable',
    amount: subtract(subtract(settlement.debitAmount, settlement.discount), settlement.writeOff),
    accountingAmount: settlementParts(settlement).cash,
  };
  if (debit.amount.currency !== credit.amount.currency) {
    return [
      line(debit, reverse(paid)),
      line(debit, { ...paid, event: exchange }),
      line(credit, brought),
      line(credit, { ...reverse(brought), event: exchange }),
    ];
  }
  const transfer = debit.customerId === credit.customerId ? [] : [line(debit, reverse(paid)), line(credit, brought)];
  if (settlement.exchangeDifference.minor === 0) return transfer;
  const difference: Leg = {
    event: exchange,
    amount: zero(debit.amount.currency),
    accountingAmount: settlement.exchangeDifference,
  };
  // A transfer at two rates already carries the difference on the receivables; without one the receivable is corrected here.
  const correction = transfer.length > 0 ? [] : [line(debit, { ...reverse(difference), event: 'receivable' })];
  return [...transfer, line(debit, difference), ...correction];
}

/** A reversal goes to the account its settlement went to, whatever the sign. */
function exchangeEvent({ exchangeDifference, reversesId }: Settlement): PostingEvent {
  const original = reversesId === undefined ? exchangeDifference.minor : -exchangeDifference.minor;
  return original < 0 ? 'exchangeGain' : 'exchangeLoss';
}

type Leg = Pick<PostingLine, 'event' | 'amount' | 'accountingAmount'>;

const reverse = (leg: Leg): Leg => ({
  ...leg,
  amount: negate(leg.amount),
  accountingAmount: negate(leg.accountingAmount),
});

const line = (item: OpenItem, leg: Leg): PostingLine => ({
  ...leg,
  openItemId: item.id,
  customerId: item.customerId,
  rateDate: item.documentDate,
});
