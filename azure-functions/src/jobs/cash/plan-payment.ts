import {
  applyPayment,
  type ApplicationRefusal,
  decidePayment,
  itemState,
  type PaymentDecision,
  paymentOfReceipt,
  receivePayment,
  standingOf,
} from '@o2c/core/cash-application';
import { accountingRate } from '@o2c/core/invoicing';
import { negate, ok, refuse, type Result, rowId } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { type NoAccount } from '@o2c/core/receivables';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { POST_PAYMENT } from './entry-decision';
import { type MatchingFacts, payerOf } from './matching-facts';
import { type WaitingEntry } from './matching-ports';
import { type PaymentPosting } from './payment-transaction';

type Settling = Extract<PaymentDecision, { kind: 'settle' }>;

export type PostingRefusal = ApplicationRefusal | NoAccount | { readonly code: 'cash.no-bank-account' };

/** Decides about one incoming entry on the books as the entries before it left them. */
export function decideEntry(waiting: WaitingEntry, facts: MatchingFacts): PaymentDecision {
  const { entry } = waiting;
  const payer = payerOf(waiting, facts.evidence);
  const named = facts.named.get(entry.id) ?? [];
  const numbers = new Set(named.map(({ document }) => document));
  const states = [...facts.states.values()];
  const customers: readonly string[] = payer.known === 'no' ? [] : payer.customerIds;
  return decidePayment({
    entry,
    named,
    payer,
    found: numbers.size === 0 ? [] : states.filter(({ item }) => numbers.has(item.documentNumber.toUpperCase())),
    payerItems:
      customers.length === 0
        ? []
        : states.filter(
            ({ item, position }) =>
              position.open.minor > 0 &&
              item.legalEntityId === entry.legalEntityId &&
              customers.includes(item.customerId),
          ),
    unmatched: unmatchedPolicy(facts.settings, entry.legalEntityId),
  });
}

/** Posts a decision: the money received, what it settles, and the payment as it then stands. Pure; the states of the facts go on with it. */
export function postDecision(
  { entry, bankAccountId }: WaitingEntry,
  decision: Settling,
  { facts, moment }: { readonly facts: Pick<MatchingFacts, 'settings'>; readonly moment: Moment },
): Result<PaymentPosting, PostingRefusal> {
  const books = booksOf(facts.settings, { legalEntityId: entry.legalEntityId, bankAccountId });
  if (!books) return refuse({ code: 'cash.no-bank-account' });
  const rate = accountingRate(facts.settings.currencyRates, entry.amount.currency, books.accountingCurrency);
  if (!rate.ok) return refuse({ code: 'cash.no-exchange-rate' });
  const { accounts, accountingCurrency } = books;
  const { customerId } = decision;
  const recordedOn = moment.now;
  const receipt = receivePayment({ entry, customerId, accountingCurrency, rate: rate.value, accounts, recordedOn });
  if (!receipt.ok) return receipt;
  const operationId = rowId('operation', receipt.value.paymentId);
  const applied = applyPayment({
    credit: itemState(receipt.value.item, []),
    allocations: decision.allocations,
    effectiveOn: entry.bookedOn,
    recordedOn,
    operationId,
    accounts,
    rateBetween: (from, to) => accountingRate(facts.settings.currencyRates, from, to),
  });
  if (!applied.ok) return applied;
  const { credit, touched, settlements, entries } = applied.value;
  const item = { ...receipt.value.item, ...standingOf(credit) };
  const unapplied = negate(credit.position.open);
  const status = settlements.length === 0 ? 'onAccount' : unapplied.minor === 0 ? 'applied' : 'partlyApplied';
  const payment = paymentOfReceipt({ entry, bankAccountId, receipt: receipt.value, item, status, unapplied });
  const posting = { payment, item, settlements, entries: [...receipt.value.entries, ...entries], operationId };
  return ok({ ...posting, touched: [...touched.values()] });
}

/** The books of a company as a bank account posts to them; undefined when there is no such account. */
export function booksOf(
  { companies, bankAccounts }: CompanySettings,
  { legalEntityId, bankAccountId }: { readonly legalEntityId: string; readonly bankAccountId: string },
) {
  const company = companies.get(legalEntityId);
  const account = bankAccounts.find(({ id }) => id === bankAccountId);
  return company && account
    ? {
        accountingCurrency: company.accountingCurrency,
        accounts: { ...company.postingAccounts, cash: account.ledgerAccount },
      }
    : undefined;
}

/** The policy's parameters say `{"unmatched":"onAccount"}` where money of a known payer shall not wait for a person (CA-12). */
function unmatchedPolicy({ policies }: CompanySettings, legalEntityId: string): 'exception' | 'onAccount' {
  const policy = policyOf(policies, POST_PAYMENT, legalEntityId);
  return /"unmatched"\s*:\s*"onAccount"/.test(policy?.parameters ?? '') ? 'onAccount' : 'exception';
}
