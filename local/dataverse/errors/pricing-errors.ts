import { type ColumnMetadata } from '../metadata/table-metadata';
import { DataverseError } from './dataverse-error';

/** Texts of shared/data/dataverse/error-codes.json. */

/** CurrencyNotEqual: a line in another currency than its document. */
export const currencyNotEqual = (table: string, document: string): DataverseError =>
  new DataverseError(400, '0x80048cea', `The currency of the ${table} does not match the currency of the ${document}.`);

/** RecordAndPricelistCurrencyNotEqual. */
export const priceListCurrencyNotEqual = (): DataverseError =>
  new DataverseError(400, '0x80048cf6', 'The currency of the record does not match the currency of the price list.');

/** ProductInvalidQuantityDecimal. */
export const tooManyQuantityDecimals = (): DataverseError =>
  new DataverseError(400, '0x80043b07', 'The number of decimal places on the quantity is invalid.');

const FIXED_CURRENCIES: Readonly<Record<string, readonly [code: string, text: string]>> = {
  opportunity: [
    '0x80048479',
    'The currency cannot be changed because this opportunity has Products Quotes, and/ or Orders associated with it.  If you want to change ' +
      'the currency please delete all of the Products/quotes/orders and then change the currency or create a new opportunity with the appropriate currency.',
  ],
  quote: [
    '0x8004480e',
    'The currency cannot be changed because this quote has Products associated with it. If you want to change the currency please delete all ' +
      'of the Products and then change the currency or create a new quote with the appropriate currency.',
  ],
};

/** CannotUpdateQuoteCurrency, CannotUpdateOpportunityCurrency; orders and invoices never change theirs. */
export function currencyOfLinesFixed(table: string): DataverseError {
  const [code, text] = FIXED_CURRENCIES[table] ?? ['0x80048cfc', 'The currency is invalid.'];
  return new DataverseError(400, code, text);
}

/** BaseCurrencyOverflow and BaseCurrencyUnderflow. */
export const baseCurrencyOutOfRange = (column: ColumnMetadata, than: 'larger' | 'smaller'): DataverseError =>
  new DataverseError(
    400,
    than === 'larger' ? '0x80048cec' : '0x80048ceb',
    `The exchange rate set for the currency specified in this record has generated a value for ${column.displayName} that is ${than} than the ` +
      `${than === 'larger' ? 'maximum' : 'minimum'} allowed for the base currency (${(than === 'larger' ? column.maxValue : column.minValue) ?? ''}).`,
  );
