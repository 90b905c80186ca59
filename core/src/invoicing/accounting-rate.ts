import { type CurrencyCode, decimal, type Decimal, divideDecimals, ok, refuse, type Result } from '../kernel';

/** Units of each currency for one unit of some base currency. */
export type CurrencyRates = Readonly<Partial<Record<CurrencyCode, Decimal>>>;

export interface NoRate {
  readonly code: 'invoice.no-exchange-rate';
  readonly currency: CurrencyCode;
}

/** Units of the accounting currency for one unit of a document's, at the ten places of the ledger's column, half to even. */
export function accountingRate(
  rates: CurrencyRates,
  document: CurrencyCode,
  accounting: CurrencyCode,
): Result<Decimal, NoRate> {
  if (document === accounting) return ok(decimal(1));
  const [from, to] = [rates[document], rates[accounting]];
  if (from === undefined || from === '0') return refuse({ code: 'invoice.no-exchange-rate', currency: document });
  if (to === undefined || to === '0') return refuse({ code: 'invoice.no-exchange-rate', currency: accounting });
  return ok(divideDecimals(to, from, { places: 10, mode: 'halfEven' }));
}
