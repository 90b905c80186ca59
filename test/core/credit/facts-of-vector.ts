import { type CreditFacts, type EffectiveLimit, type OpenDebit } from '@o2c/core/credit';
import { addDays, type CurrencyCode, decimal, type Decimal, type IsoDate, money, type Money } from '@o2c/core/kernel';
import { aCustomer, aDocument, eur } from './credit-builders';

/** What a vector's `input` says of customer and document. */
export interface VectorInput {
  readonly asOf: IsoDate;
  readonly given: {
    readonly checkpoint?: CreditFacts['checkpoint'];
    readonly limit?: string;
    readonly openItems?: string;
    readonly deliveredUnbilled?: string;
    readonly openOrders?: string;
    readonly order?: string;
    readonly debits?: readonly VectorDebit[];
    readonly customer?: Partial<CreditFacts['customer']>;
    readonly document?: Partial<CreditFacts['document']>;
    readonly group?: { readonly limit: string; readonly exposure: string };
    readonly rates?: Readonly<Record<string, string>>;
    readonly missingRates?: readonly CurrencyCode[];
  };
}

interface VectorDebit {
  readonly overdue: number;
  readonly age?: number;
  readonly amount?: string;
  readonly disputed?: boolean;
  readonly currency?: CurrencyCode;
}

const cents = (text: string): number => Math.round(Number(text) * 100);
const amount = (text: string): Money => eur(cents(text));

/** The facts of a vector, built without any code of the product that is under test. */
export function factsOfVector({ asOf, given }: VectorInput): CreditFacts {
  const { order = '1000.00', rates = {}, missingRates = [] } = given;
  const unknown = order === 'no rate';
  return {
    asOf,
    checkpoint: given.checkpoint ?? 'orderEntry',
    document: { ...unpriced(), ...(unknown ? {} : { total: amount(order) }), ...given.document },
    customer: aCustomer(given.customer),
    limit: limitOf(given.limit ?? '10000.00'),
    exposure: {
      openItems: amount(given.openItems ?? '0.00'),
      deliveredUnbilled: amount(given.deliveredUnbilled ?? '0.00'),
      openOrders: amount(given.openOrders ?? '0.00'),
    },
    orderAmount: amount(unknown ? '0.00' : order),
    debits: (given.debits ?? [])
      .map((debit, at) => debitOf(debit, { asOf, at, rates }))
      .sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1)),
    missingRates,
    rates: Object.fromEntries(Object.entries(rates).map(([code, rate]): [string, Decimal] => [code, decimal(rate)])),
    ...(given.group
      ? {
          group: {
            code: 'SHARED',
            limit: limitOf(given.group.limit),
            exposure: amount(given.group.exposure),
            amount: amount(order),
            missingRates: [],
          },
        }
      : {}),
  };
}

/** A document whose total nobody can say. */
function unpriced(): CreditFacts['document'] {
  const { total, ...document } = aDocument();
  return total ? document : aDocument();
}

function limitOf(limit: string): EffectiveLimit {
  if (limit === 'unlimited' || limit === 'missing') return { kind: limit };
  return { kind: 'limited', amount: amount(limit), source: 'base' };
}

function debitOf(
  { overdue, age = overdue + 30, amount: text = '100.00', disputed = false, currency = 'EUR' }: VectorDebit,
  {
    asOf,
    at,
    rates,
  }: { readonly asOf: IsoDate; readonly at: number; readonly rates: Readonly<Record<string, string>> },
): OpenDebit {
  const rate = currency === 'EUR' ? 1 : Number(rates[currency]);
  return {
    id: `D-${at}`,
    documentNumber: `D-${at}`,
    documentDate: addDays(asOf, -age),
    dueDate: addDays(asOf, -overdue),
    open: money(cents(text), currency),
    disputed,
    ...(Number.isNaN(rate) ? {} : { inLimitCurrency: eur(Math.round(cents(text) / rate)) }),
  };
}
