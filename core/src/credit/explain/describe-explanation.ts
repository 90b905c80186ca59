import { formatMoney, type Money } from '../../kernel';
import { type CreditDocument, type OpenDebit } from '../credit-facts';
import { type HoldCause } from '../rules/credit-rule';
import { type HoldExplanation, type Lever, type NeededDecision, type PaymentLever } from './lever';

/** How many documents a sentence names; the rest is counted. */
const MOST_NAMED = 10;

/**
 * What would free a held document, as sentences for a person of the office; without its kind it is called an order.
 * @example A payment of 500.00 EUR frees this order; so does a credit limit of 10,500.00 EUR, 500.00 EUR more.
 */
export function describeExplanation(explanation: HoldExplanation, document: CreditDocument = 'order'): string {
  switch (explanation.kind) {
    case 'single': {
      const [first, ...others] = explanation.levers.map((lever) => describeLever(lever, document));
      if (first === undefined) throw new Error('An explanation by single levers has one.');
      return (
        [`${capital(first)} frees this ${document}`, ...others.map((other) => `so does ${other}`)].join('; ') + '.'
      );
    }
    case 'pair':
      return `${capital(explanation.pair.map((lever) => describeLever(lever, document)).join(' together with '))} frees this ${document}.`;
    case 'decision':
      return describeDecision(explanation);
    case 'none':
      return 'No single or paired action clears it.';
  }
}

/** One lever as part of a sentence. */
export function describeLever(lever: Lever, document: CreditDocument = 'order'): string {
  switch (lever.kind) {
    case 'payment':
      return describePayment(lever);
    case 'limitRaise': {
      const whose = lever.group === undefined ? 'a credit limit' : `a limit of the group ${lever.group}`;
      return `${whose} of ${amount(lever.to)}, ${amount(lever.by)} more`;
    }
    case 'orderReduction':
      return `a reduction of the ${document} by ${amount(lever.by)} to ${amount(lever.to)}`;
    case 'days':
      return `${lever.days} more ${lever.days === 1 ? 'day' : 'days'} of grace`;
  }
}

function describePayment({ amount: paid, settling, inPart }: PaymentLever): string {
  const full = settling.length === 0 ? [] : [`settles ${documents(settling)} in full`];
  const part = inPart ? [`${amount(inPart.amount)} of ${inPart.debit.documentNumber}`] : [];
  const settled = inPart && settling.length === 0 ? part.map((text) => `settles ${text}`) : [...full, ...part];
  return `a payment of ${amount(paid)}${settled.length === 0 ? '' : ` that ${settled.join(' and ')}`}`;
}

function documents(settling: readonly OpenDebit[]): string {
  const named = settling.slice(0, MOST_NAMED).map(({ documentNumber, open }) => `${documentNumber} (${amount(open)})`);
  const more = settling.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}

function describeDecision({ limit, group, rates, release }: NeededDecision): string {
  const wanted = [
    ...(limit ? ['a credit limit is decided'] : []),
    ...(group ? ["the customer's credit group is set right"] : []),
    ...rates.map((currency) => `an exchange rate for ${currency} is given`),
    ...(release.length > 0 ? [`a person releases it (${release.map((cause) => WORDS[cause]).join(', ')})`] : []),
  ];
  return `No payment helps until ${wanted.join(' and ')}.`;
}

/** Causes as part of a sentence. */
const WORDS: Readonly<Record<HoldCause, string>> = {
  daysOverdue: 'days overdue',
  accountStatus: 'account status',
  termsOfPayment: 'terms of payment',
  creditLimitExpired: 'credit limit expired',
  overdueAmount: 'overdue amount',
  orderAmount: 'order amount',
  creditLimitUsed: 'credit limit used',
  oldestOpenItem: 'oldest open item',
  overdueShare: 'overdue share',
  dunningLevel: 'dunning level',
  lastPayment: 'last payment',
  reviewOverdue: 'review overdue',
  criticalChange: 'critical change',
  termsRank: 'better terms than its own',
  discountRank: 'better discount than its own',
  creditLimitMissing: 'no credit limit',
  rateMissing: 'no exchange rate',
  groupLimitUsed: 'group limit used',
  groupMissing: 'credit group unknown',
  newCustomer: 'new customer without an approved application',
  forced: 'held by a person',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const amount = (money: Money): string => `${formatMoney(money)} ${money.currency}`;
