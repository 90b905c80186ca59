import { type Decimal, type Money } from '../kernel';
import { type TaxCategory } from './tax-category';

/** One line of a document before its amounts are computed. A line of a credit note has a negative quantity and a negative discount. */
export interface TaxedLine {
  readonly quantity: Decimal;
  /** Price of so many units as the base quantity says, before tax. */
  readonly unitPrice: Decimal;
  /** How many units the price is for (BT-149); 1 when absent. */
  readonly priceBaseQuantity?: Decimal;
  /** Taken off the line's amount (BT-136), in the currency of the document. */
  readonly discount?: Money;
  readonly taxCategory: TaxCategory;
  /** Percent. */
  readonly taxRate: Decimal;
}
