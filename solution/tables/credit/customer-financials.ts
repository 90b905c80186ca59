import { dateOnly, lookup, money, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';

/** A customer's figures of one financial year; scorecards and automatic limits read the latest (CR-15, spec/matching.md 7). */
export const customerFinancials = table('customerFinancials', {
  plural: 'Customer financials',
  description: "A customer's figures of one financial year.",
  ownership: 'user',
  columns: [
    lookup('customer', 'account', { required: true }),
    dateOnly('yearEndsOn', { required: true }),
    text('currencyCode', 3, { required: true }),
    yesNo('listedCompany', { description: 'Its shares are traded, so a market value is known.' }),
    money('revenue'),
    money('totalAssets'),
    money('currentAssets'),
    money('totalLiabilities'),
    money('currentLiabilities'),
    money('retainedEarnings'),
    money('earningsBeforeInterestAndTax', { label: 'Earnings before interest and tax' }),
    money('netIncome'),
    money('fundsFromOperations'),
    money('bookValueOfEquity'),
    money('marketValueOfEquity'),
  ],
  keys: [['customer', 'yearEndsOn']],
  listed: ['customer', 'yearEndsOn', 'revenue', 'totalAssets', 'netIncome', 'currencyCode'],
});
