import { type Counterfactual, type OpenDebit } from '@o2c/core/credit';
import { formatMoney, type Money } from '@o2c/core/kernel';

/** How many documents a sentence names; the rest is counted. */
const MOST_NAMED = 10;

/** What would free a held order, as one sentence for a person. */
export function describeCounterfactual(way: Counterfactual): string {
  if (way.kind === 'decision') {
    const wanted = [
      ...(way.limit ? ['a credit limit is decided'] : []),
      ...way.rates.map((currency) => `an exchange rate for ${currency} is given`),
    ];
    return `No payment helps until ${wanted.join(' and ')}.`;
  }
  const { payment, settling } = way;
  if (settling.length === 0) return `A payment of ${amount(payment)} frees this order.`;
  return `A payment of ${amount(payment)} that settles ${documents(settling)} in full frees this order.`;
}

function documents(settling: readonly OpenDebit[]): string {
  const named = settling.slice(0, MOST_NAMED).map(({ documentNumber, open }) => `${documentNumber} (${amount(open)})`);
  const more = settling.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}

const amount = (money: Money): string => `${formatMoney(money)} ${money.currency}`;
