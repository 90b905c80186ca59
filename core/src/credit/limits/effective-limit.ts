import { compare, type CurrencyCode, type IsoDate, type Money, zero } from '../../kernel';
import { type ExchangeRates } from '../exposure/exchange-rates';
import { inCurrency } from '../exposure/in-currency';
import { type EffectiveLimit, type LimitTerms } from './credit-limit';
import { securedAmount } from './secured-amount';

/**
 * The limit that holds on a day (CR-12, spec/features.md 3.4): unlimited when the flag says so; else the temporary limit from its first to its last
 * day, both included, else the base, raised by securities that are valid; never more than the limit of the group. Where nothing was decided for the
 * customer, or zero without the flag `mandatory`, the group's limit counts alone. What cannot be converted is named in `missingRates`.
 * @example base 10,000, temporary 15,000 from 1 to 31 March: 15,000 on 1 March and on 31 March, 10,000 on 1 April
 * @example own 20,000, group 15,000: 15,000; own zero, not mandatory, group 15,000: 15,000; own zero and mandatory: zero
 */
export function effectiveLimit(terms: LimitTerms, asOf: IsoDate, rates: ExchangeRates = {}): EffectiveLimit {
  if (terms.unlimitedCredit) return { kind: 'unlimited' };
  const own = ownLimit(terms, asOf);
  const { groupLimit, mandatory = false } = terms;
  const counts = own !== undefined && (own.amount.minor !== 0 || own.source === 'temporary');
  if (!counts && groupLimit && !mandatory) return ofGroup(groupLimit, terms, rates);
  if (!own) return { kind: 'missing' };
  const { amount, missing } = securedAmount(own.amount, terms.securities ?? [], { asOf, rates });
  return atMostGroup({ ...own, amount }, { groupLimit, rates, missing });
}

interface OwnLimit {
  readonly amount: Money;
  readonly source: 'base' | 'temporary';
}

function ownLimit({ creditLimit, temporaryLimit, ...days }: LimitTerms, asOf: IsoDate): OwnLimit | undefined {
  if (temporaryLimit && isBetween(asOf, days)) return { amount: temporaryLimit, source: 'temporary' };
  return creditLimit ? { amount: creditLimit, source: 'base' } : undefined;
}

const isBetween = (day: IsoDate, { temporaryFrom, temporaryTo }: Omit<LimitTerms, 'creditLimit'>): boolean =>
  temporaryFrom !== undefined && temporaryTo !== undefined && temporaryFrom <= day && day <= temporaryTo;

/** The group's limit in the customer's currency; without a rate nothing of it can be used, and the currency is named. */
function ofGroup(groupLimit: Money, { currency, creditLimit }: LimitTerms, rates: ExchangeRates): EffectiveLimit {
  const wanted = currency ?? creditLimit?.currency ?? groupLimit.currency;
  const amount = inCurrency(groupLimit, wanted, rates);
  return amount
    ? { kind: 'limited', amount, source: 'group' }
    : { kind: 'limited', amount: zero(wanted), source: 'group', missingRates: [groupLimit.currency] };
}

interface GroupBound {
  readonly groupLimit: Money | undefined;
  readonly rates: ExchangeRates;
  readonly missing: readonly CurrencyCode[];
}

function atMostGroup({ amount, source }: OwnLimit, { groupLimit, rates, missing }: GroupBound): EffectiveLimit {
  const bound = groupLimit && inCurrency(groupLimit, amount.currency, rates);
  const unknown = groupLimit && !bound ? [...missing, groupLimit.currency] : missing;
  const missingRates = unknown.length === 0 ? {} : { missingRates: [...new Set(unknown)].sort() };
  return bound && compare(bound, amount) < 0
    ? { kind: 'limited', amount: bound, source: 'group', ...missingRates }
    : { kind: 'limited', amount, source, ...missingRates };
}
