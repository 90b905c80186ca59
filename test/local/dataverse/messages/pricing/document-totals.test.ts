import fc from 'fast-check';
import { documentTotals, TOTAL_COLUMNS } from '../../../../../local/dataverse/messages/pricing/document-totals';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  roundDecimal,
  subtractDecimals,
} from '../../../../../local/dataverse/messages/write/decimal-text';

const NO_TERMS = { discountAmount: '0', discountPercentage: '0', freightAmount: '0', digits: 2 };

const cents = fc.bigInt(-(10n ** 14n), 10n ** 14n).map((value) => divideDecimals(value.toString(), '100', 2));
const sums = fc.record({ baseAmount: cents, extendedAmount: cents, tax: cents });

describe('the totals of a document', () => {
  test('are those of the lines, the discounts, the freight and the tax', () => {
    const totals = documentTotals(
      { baseAmount: '100.00', extendedAmount: '114.00', tax: '19.00' },
      { discountAmount: '3.00', discountPercentage: '10', freightAmount: '7.50', digits: 2 },
    );
    expect(totals).toEqual({
      totallineitemamount: '95.00',
      totallineitemdiscountamount: '5.00',
      totaltax: '19.00',
      totaldiscountamount: '17.50',
      totalamountlessfreight: '82.50',
      totalamount: '109.00',
    });
  });

  test('a discount by percentage is rounded once, half away from zero, and every total with it', () => {
    const totals = documentTotals(
      { baseAmount: '33.35', extendedAmount: '33.35', tax: '0' },
      { ...NO_TERMS, discountPercentage: '10' },
    );
    expect([totals.totaldiscountamount, totals.totalamountlessfreight]).toEqual(['3.34', '30.01']);
  });

  test('without discounts and freight the total is the sum of the extended amounts', () =>
    fc.assert(
      fc.property(
        sums,
        (lines) => compareDecimals(documentTotals(lines, NO_TERMS).totalamount, lines.extendedAmount) === 0,
      ),
    ));

  test('of two halves are the totals of the whole: the order in which lines come does not matter', () =>
    fc.assert(
      fc.property(sums, sums, (one, two) => {
        const whole = documentTotals(
          {
            baseAmount: addDecimals(one.baseAmount, two.baseAmount),
            extendedAmount: addDecimals(one.extendedAmount, two.extendedAmount),
            tax: addDecimals(one.tax, two.tax),
          },
          NO_TERMS,
        );
        const [first, second] = [documentTotals(one, NO_TERMS), documentTotals(two, NO_TERMS)];
        return TOTAL_COLUMNS.every(
          (name) => compareDecimals(whole[name], addDecimals(first[name], second[name])) === 0,
        );
      }),
    ));

  test('discounts and what is left of the lines make the lines before discounts', () =>
    fc.assert(
      fc.property(sums, fc.integer({ min: 0, max: 100 }), cents, (lines, percentage, discountAmount) => {
        const terms = { ...NO_TERMS, discountAmount, discountPercentage: String(percentage) };
        const totals = documentTotals(lines, terms);
        const back = addDecimals(totals.totalamountlessfreight, totals.totaldiscountamount);
        return roundDecimal(subtractDecimals(back, lines.baseAmount), 2) === '0.00';
      }),
    ));
});
