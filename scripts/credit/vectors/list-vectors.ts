import { type CreditVector, type RuleText, vectorsOf } from './vector';

const status = { id: 'STATUS', type: 'accountStatus', values: ['onHold', 'collections', 'legal'] };
const terms = { id: 'TERMS', type: 'termsOfPayment', values: ['NET60', 'NET90'] };
const all: readonly RuleText[] = [
  { id: 'DAYS', type: 'daysOverdue', threshold: 61 },
  { id: 'LIMIT', type: 'creditLimitUsed', threshold: 100 },
];

/** Lists and ranks: account status, terms of payment, rank of terms and discount. */
export const listVectors: readonly CreditVector[] = vectorsOf(
  [
    { prefix: 'AS', about: 'account status on a list', rules: [status], source: '3.1 [F-HOLD]', choice: 'Finance' },
    [
      [{ customer: { accountStatus: 'normal' } }, 'pass'],
      [{ customer: { accountStatus: 'watch' } }, 'pass'],
      [{ customer: { accountStatus: 'onHold' } }, ['accountStatus']],
      [{ customer: { accountStatus: 'collections' } }, ['accountStatus']],
      [{ customer: { accountStatus: 'legal' } }, ['accountStatus']],
    ],
  ],
  [
    {
      prefix: 'AS',
      about: 'excluded for one customer in collections',
      rules: [
        status,
        {
          id: 'C1',
          type: 'accountStatus',
          effect: 'exclude',
          scope: { level: 'customer', customerId: 'C-1' },
          values: ['collections'],
        },
      ],
      source: '3.2 (ours)',
      choice: 'ours',
      conflict: 'C-16',
    },
    [
      [{ customer: { accountStatus: 'collections' } }, 'pass'],
      [{ customer: { accountStatus: 'legal' } }, ['accountStatus']],
      [{ customer: { accountStatus: 'collections', customerId: 'C-2' } }, ['accountStatus']],
    ],
  ],
  [
    { prefix: 'TP', about: 'terms of payment on a list', rules: [terms], source: '3.1 [F-HOLD]', choice: 'Finance' },
    [
      [{ document: { termsCode: 'NET30' } }, 'pass'],
      [{ document: { termsCode: 'NET60' } }, ['termsOfPayment']],
      [{ document: { termsCode: 'NET90' } }, ['termsOfPayment']],
      [{ document: { termsCode: '' } }, 'pass', { about: 'no terms', choice: 'ours' }],
    ],
  ],
  [
    {
      prefix: 'TP',
      about: 'excluded for a group on NET60',
      rules: [
        terms,
        {
          id: 'KEY',
          type: 'termsOfPayment',
          effect: 'exclude',
          scope: { level: 'group', group: 'KEY' },
          values: ['NET60'],
        },
      ],
      source: '3.2 (ours)',
      choice: 'ours',
      conflict: 'C-16',
    },
    [
      [{ customer: { group: 'KEY' }, document: { termsCode: 'NET60' } }, 'pass'],
      [{ customer: { group: 'KEY' }, document: { termsCode: 'NET90' } }, ['termsOfPayment']],
    ],
  ],
  [
    {
      prefix: 'RK',
      about: "terms ranked above the customer's",
      rules: all,
      settings: { ranks: { terms: 'customer' } },
      source: '3.1, CR-10 [F-SETUP][F-HOLD]',
      choice: 'ours',
      conflict: 'C-17',
    },
    [
      [{ document: { termsRank: 30 } }, 'pass', { about: 'an equal rank' }],
      [{ document: { termsRank: 31 } }, ['termsRank']],
      [{ document: { termsRank: 29 } }, 'pass'],
      [
        { document: { termsRank: 31, previous: { termsRank: 31 } } },
        ['termsRank'],
        { about: 'what the order had before says nothing here' },
      ],
    ],
  ],
  [
    {
      prefix: 'RK',
      about: 'terms ranked above those before',
      rules: all,
      settings: { ranks: { terms: 'previous' } },
      source: 'CR-10 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-17',
    },
    [
      [{ document: { termsRank: 45, previous: { termsRank: 30 } } }, ['termsRank']],
      [{ document: { termsRank: 45, previous: { termsRank: 45 } } }, 'pass', { about: 'an equal rank' }],
      [{ document: { termsRank: 45, previous: { termsRank: 60 } } }, 'pass'],
      [{ document: { termsRank: 45 } }, 'pass', { about: 'nothing before', choice: 'ours' }],
    ],
  ],
  [
    {
      prefix: 'RK',
      about: 'ranks not compared',
      rules: all,
      source: 'CR-10 [F-SETUP]',
      choice: 'Finance',
      conflict: 'C-17',
    },
    [[{ document: { termsRank: 99, discountRank: 99 } }, 'pass']],
  ],
  [
    {
      prefix: 'RK',
      about: "discount ranked above the customer's",
      rules: all,
      settings: { ranks: { discount: 'customer' } },
      source: 'CR-10 [F-SETUP]',
      choice: 'ours',
      conflict: 'C-17',
    },
    [
      [{ document: { discountRank: 0 } }, 'pass'],
      [{ document: { discountRank: 1 } }, ['discountRank']],
    ],
  ],
);
