import { type Finding } from '../operations';
import { type BankEntry } from './bank-entry';
import { type Payment } from './payment';
import { shownAmount } from './shown-amount';

/** Every bank entry and payment there is. */
export interface CashBooks {
  readonly entries: readonly Pick<BankEntry, 'id' | 'status' | 'amount' | 'legalEntityId' | 'paymentId'>[];
  readonly payments: readonly Pick<
    Payment,
    'id' | 'bankEntryId' | 'amount' | 'legalEntityId' | 'openItemId' | 'unapplied'
  >[];
  /** What is open of the payments' items, signed, by item. */
  readonly openMinor: ReadonlyMap<string, number>;
}

/**
 * I7: each bank entry is exactly one payment, or waits as itself (new, in the exception queue, or none of receivables' business): none is lost, none
 * is two. And I9 for payments: what a payment row says is unapplied is what is open of its item.
 */
export function checkBankEntries({ entries, payments, openMinor }: CashBooks): readonly Finding[] {
  const paymentsOf = new Map<string, CashBooks['payments'][number][]>();
  for (const payment of payments) {
    paymentsOf.set(payment.bankEntryId, [...(paymentsOf.get(payment.bankEntryId) ?? []), payment]);
  }
  const known = new Set(entries.map(({ id }) => id));
  return [
    ...entries.flatMap((entry) => entryFindings(entry, paymentsOf.get(entry.id) ?? [])),
    ...payments
      .filter(({ bankEntryId }) => !known.has(bankEntryId))
      .map(({ id, bankEntryId }) =>
        finding(id, { expected: bankEntryId, found: 'no such entry', text: 'The bank entry of a payment is missing.' }),
      ),
    ...payments.flatMap((payment) => unappliedFindings(payment, openMinor)),
  ];
}

const BECAME_MONEY: readonly BankEntry['status'][] = ['matched', 'onAccount', 'reversed'];

function entryFindings(
  entry: CashBooks['entries'][number],
  payments: readonly CashBooks['payments'][number][],
): readonly Finding[] {
  const wanted = BECAME_MONEY.includes(entry.status) ? 1 : 0;
  if (payments.length !== wanted) {
    const text = `A bank entry that is ${entry.status} must be ${wanted === 1 ? 'exactly one payment' : 'no payment'}.`;
    return [finding(entry.id, { expected: `${wanted}`, found: `${payments.length}`, text })];
  }
  const [payment] = payments;
  if (!payment) return [];
  const findings: Finding[] = [];
  if (payment.amount.minor !== entry.amount.minor || payment.amount.currency !== entry.amount.currency) {
    const text = 'A payment is not of the amount of its bank entry.';
    findings.push(finding(entry.id, { expected: shownAmount(entry.amount), found: shownAmount(payment.amount), text }));
  }
  if (entry.paymentId !== payment.id) {
    const text = 'A bank entry does not point at its payment.';
    findings.push(finding(entry.id, { expected: payment.id, found: entry.paymentId ?? 'nothing', text }));
  }
  if (payment.legalEntityId !== entry.legalEntityId) {
    const text = 'A payment is of another company than its bank entry.';
    findings.push(finding(entry.id, { expected: entry.legalEntityId, found: payment.legalEntityId, text }));
  }
  return findings;
}

/** The return of a payment is a debit and has nothing to apply. */
function unappliedFindings(
  { id, amount, unapplied, openItemId }: CashBooks['payments'][number],
  openMinor: CashBooks['openMinor'],
): readonly Finding[] {
  const open = openMinor.get(openItemId);
  const text = 'What a payment says is unapplied is not what is open of its item.';
  if (open === undefined)
    return [{ ...finding(id, { expected: openItemId, found: 'no such item', text }), invariant: 'I9' }];
  const expected = amount.minor < 0 ? 0 : -open;
  if (expected === unapplied.minor) return [];
  const told = { expected: shownAmount({ ...unapplied, minor: expected }), found: shownAmount(unapplied), text };
  return [{ ...finding(id, told), invariant: 'I9' }];
}

const finding = (subject: string, told: Pick<Finding, 'expected' | 'found' | 'text'>): Finding => ({
  invariant: 'I7',
  subject,
  ...told,
});
