import { type Money, negate, sum } from '@o2c/core/kernel';
import { childrenOf, type Element, elementAt, firstText } from './element';
import { readAmount } from './read-amount';
import { type Reading } from './reading';

export interface BatchPart {
  readonly transaction?: Element;
  readonly amount: Money;
}

/**
 * The transactions of an entry with their amounts. One transaction is the entry itself, whatever amount its details repeat. Several must add up
 * to the entry exactly (each with its own credit/debit mark, or all with the entry's), or the statement is defective. When an amount
 * is missing or in another currency they cannot be told apart and stay one entry.
 */
export function splitBatch(entry: Element, total: Money, reading: Reading): readonly BatchPart[] {
  const transactions = childrenOf(entry, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'));
  const [only, second] = transactions;
  if (!only) return [{ amount: total }];
  if (!second) return [{ transaction: only, amount: total }];
  const amounts = transactions.map((transaction) => amountOf(transaction, reading));
  const known = amounts.filter((amount) => amount?.currency === total.currency) as readonly Money[];
  if (known.length < transactions.length) return [{ amount: total }];
  const signed = signedToTotal(transactions, known, total);
  if (signed) return transactions.map((transaction, at) => ({ transaction, amount: signed[at] ?? total }));
  const found = `${transactions.length} transactions of together ${sum(known, total.currency).minor} minor units, booked ${total.minor}`;
  reading.defects.push({ code: 'statement.batch-sum', path: entry.path, found });
  return [{ amount: total }];
}

/** From .03 on a transaction has an `Amt` of its own; before, it stands in the amount details. */
function amountOf(transaction: Element, reading: Reading): Money | undefined {
  const amount =
    elementAt(transaction, 'Amt') ??
    elementAt(transaction, 'AmtDtls', 'TxAmt', 'Amt') ??
    elementAt(transaction, 'AmtDtls', 'InstdAmt', 'Amt');
  return amount && readAmount(amount, amount, reading);
}

function signedToTotal(
  transactions: readonly Element[],
  amounts: readonly Money[],
  total: Money,
): readonly Money[] | undefined {
  const likeEntry = amounts.map((amount) => (total.minor < 0 ? negate(amount) : amount));
  const byMark = transactions.map((transaction, at) => {
    const amount = amounts[at] ?? total;
    const mark = firstText(transaction, ['CdtDbtInd']);
    if (mark === undefined) return likeEntry[at] ?? total;
    return mark === 'DBIT' ? negate(amount) : amount;
  });
  return [byMark, likeEntry].find((candidate) => sum(candidate, total.currency).minor === total.minor);
}
