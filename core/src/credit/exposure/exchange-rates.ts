import { type CurrencyCode, type Decimal } from '../../kernel';

/** Units of each currency for one unit of the organisation's own, as known on the day of the check. A currency without a rate is absent. */
export type ExchangeRates = Readonly<Partial<Record<CurrencyCode, Decimal>>>;
