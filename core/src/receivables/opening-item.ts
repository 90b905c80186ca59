import { absolute, alternateKey, contentHash, convert, type Money, rowId, zero } from '../kernel';
import { type HistoryRow, type HistoryTarget } from './history-row';
import { type OpenItem } from './open-item';

/**
 * The open item of one history document; closed from the settling day on if the document was settled. The accounting amount is rounded half
 * to even.
 */
export function openingItem(row: HistoryRow, { source, legalEntity, recordedOn }: HistoryTarget): OpenItem {
  const identity = [source, legalEntity.code, row.customerKey, row.documentNumber, 1] as const;
  const { customerId, documentNumber, documentDate, dueDate, amount, disputed, settledOn } = row;
  const accountingAmount = inAccountingCurrency(row, legalEntity);
  const facts = { customerId, documentNumber, documentDate, dueDate, disputed };
  return {
    ...facts,
    id: rowId('openitem', ...identity),
    key: alternateKey('openitem', ...identity),
    kind: 'opening',
    instalment: 1,
    legalEntityId: legalEntity.id,
    amount,
    openAmount: settledOn === undefined ? amount : zero(amount.currency),
    accountingAmount,
    ...(settledOn === undefined ? {} : { closedOn: settledOn }),
    disputedAmount: disputed ? absolute(amount) : zero(amount.currency),
    recordedOn,
    requestHash: contentHash({
      ...facts,
      settledOn,
      amount: { ...amount },
      accountingAmount: { ...accountingAmount },
      legalEntityId: legalEntity.id,
    }),
    lastOperationId: rowId('operation', 'openhistory', ...identity),
    posted: true,
  };
}

const inAccountingCurrency = (
  { amount, rate }: HistoryRow,
  { accountingCurrency: currency }: HistoryTarget['legalEntity'],
): Money =>
  amount.currency === currency || rate === undefined ? amount : convert(amount, { currency, rate, mode: 'halfEven' });
