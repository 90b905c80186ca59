import { addMonths, daysBetween, type IsoDate } from '../kernel';

/** The twelve months before a day, from when the customer is one: sales count after `from` and up to the day. */
export interface YearOfSales {
  readonly from: IsoDate;
  readonly days: number;
}

/**
 * The window of a year's figures: it begins twelve months before, or on the day the customer became one, where that is later. Its days are counted
 * without the first (11 April to 11 October 2023 is 183; the published example that says 283 counts otherwise and is kept for its formula only).
 */
export function yearOfSales(asOf: IsoDate, customerSince?: IsoDate): YearOfSales {
  const yearAgo = addMonths(asOf, -12);
  const from =
    customerSince !== undefined && customerSince > yearAgo && customerSince <= asOf ? customerSince : yearAgo;
  return { from, days: daysBetween(from, asOf) };
}
