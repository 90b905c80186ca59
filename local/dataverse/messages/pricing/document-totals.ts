import { addDecimals, divideDecimals, multiplyDecimals, roundDecimal, subtractDecimals } from '../write/decimal-text';

/** Sums over the lines of a document. */
export interface LineSums {
  readonly baseAmount: string;
  readonly extendedAmount: string;
  readonly tax: string;
}

/** What a document says of itself. */
export interface DocumentTerms {
  readonly discountAmount: string;
  readonly discountPercentage: string;
  readonly freightAmount: string;
  /** Digits of the currency, to which the discount by percentage is rounded. */
  readonly digits: number;
}

/** The computed columns of a document, by their logical names. */
export type DocumentTotals = Readonly<Record<TotalColumn, string>>;

export const TOTAL_COLUMNS = [
  'totallineitemamount',
  'totallineitemdiscountamount',
  'totaltax',
  'totaldiscountamount',
  'totalamountlessfreight',
  'totalamount',
] as const;

export type TotalColumn = (typeof TOTAL_COLUMNS)[number];

/**
 * The totals of a document (descriptions of the columns in the entity reference; page price-calculation-opportunity-quote-order-invoice-records):
 * lines without tax, their manual discounts, their tax; all discounts but those by volume; the amount less discounts; with freight and tax.
 */
export function documentTotals(sums: LineSums, terms: DocumentTerms): DocumentTotals {
  const lines = subtractDecimals(sums.extendedAmount, sums.tax);
  const lineDiscounts = subtractDecimals(sums.baseAmount, lines);
  const byPercentage = divideDecimals(multiplyDecimals(lines, terms.discountPercentage), '100', terms.digits);
  const ownDiscounts = addDecimals(roundDecimal(terms.discountAmount, terms.digits), byPercentage);
  const lessFreight = subtractDecimals(lines, ownDiscounts);
  return {
    totallineitemamount: lines,
    totallineitemdiscountamount: lineDiscounts,
    totaltax: sums.tax,
    totaldiscountamount: addDecimals(ownDiscounts, lineDiscounts),
    totalamountlessfreight: lessFreight,
    totalamount: addDecimals(lessFreight, terms.freightAmount, sums.tax),
  };
}
