import { type CreditVector, type Given, vectorsOf } from './vector';

const overdue = (amount: string, openItems: string, over: Given = {}): Given => ({
  debits: [{ overdue: 10, amount }],
  openItems,
  ...over,
});
const OVERDUE = ['overdueAmount'];
const ORDER = ['orderAmount'];
const overdueRule = { id: 'OVERDUE', type: 'overdueAmount', threshold: 5_000, percent: 80 };
const orderRule = { id: 'ORDER', type: 'orderAmount', threshold: '10000.00' };
const usd = { EUR: '1', USD: '1.1' };

/** Overdue amount with and without a percent of the limit, and the amount of the document. */
export const amountVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'OA',
      about: 'overdue above 5,000 and more than 80 % of 10,000 used',
      rules: [overdueRule],
      source: '3.1, 3.3 case 10 [F-HOLD]',
      choice: 'Finance',
    },
    [
      [overdue('6000.00', '7900.00'), 'pass', { about: 'case 10: 79 % used' }],
      [overdue('6000.00', '8000.00'), 'pass', { about: 'exactly 80 % used', choice: 'ours', conflict: 'C-01' }],
      [overdue('6000.00', '8000.01'), OVERDUE],
      [overdue('5000.00', '9000.00'), 'pass', { about: 'exactly 5,000 overdue', choice: 'ours', conflict: 'C-01' }],
      [overdue('5000.01', '9000.00'), OVERDUE],
      [overdue('4999.99', '9999.00'), 'pass', { about: 'both must be exceeded', conflict: 'C-08' }],
      [
        overdue('6000.00', '7000.00', { order: '3000.00' }),
        'pass',
        { about: 'the document itself is not counted as used', choice: 'ours', conflict: 'C-09' },
      ],
      [overdue('6000.00', '6000.00', { openOrders: '2000.01' }), OVERDUE, { about: 'open orders are used' }],
      [
        overdue('6000.00', '6000.00', { deliveredUnbilled: '2000.01' }),
        OVERDUE,
        { about: 'delivered and unbilled is used' },
      ],
      [
        overdue('6000.00', '6000.00', { limit: '0.00' }),
        OVERDUE,
        { about: 'a limit of zero is used without end', choice: 'ours', conflict: 'C-10' },
      ],
      [
        overdue('6000.00', '0.00', { limit: '0.00' }),
        OVERDUE,
        { about: 'a limit of zero with credits that balance it', choice: 'ours', conflict: 'C-10' },
      ],
      [
        overdue('6000.00', '6000.00', { limit: 'unlimited' }),
        'pass',
        { about: 'no percent of unlimited', choice: 'ours' },
      ],
      [
        overdue('6000.00', '6000.00', { limit: 'missing' }),
        ['creditLimitMissing'],
        { about: 'nobody decided a limit', choice: 'ours', conflict: 'C-19' },
      ],
      [
        { debits: [{ overdue: 10, amount: '6000.00', currency: 'USD' }], openItems: '9000.00' },
        ['rateMissing'],
        { about: 'no rate for what is overdue', choice: 'ours', conflict: 'C-20' },
      ],
      [
        { debits: [{ overdue: 10, amount: '5500.11', currency: 'USD' }], openItems: '9000.00', rates: usd },
        OVERDUE,
        { about: '5,000.10 EUR at 1.1', choice: 'ours', conflict: 'C-21' },
      ],
      [
        { debits: [{ overdue: 10, amount: '5500.00', currency: 'USD' }], openItems: '9000.00', rates: usd },
        'pass',
        { about: '5,000.00 EUR at 1.1', choice: 'ours', conflict: 'C-21' },
      ],
      [
        { debits: [{ overdue: 0, amount: '6000.00' }], openItems: '9000.00' },
        'pass',
        { about: 'due today is not overdue' },
      ],
      [{ debits: [{ overdue: 1, amount: '6000.00' }], openItems: '9000.00' }, OVERDUE, { about: 'the first day late' }],
      [
        {
          debits: [
            { overdue: 1, amount: '3000.00' },
            { overdue: 90, amount: '2000.01' },
          ],
          openItems: '9000.00',
        },
        OVERDUE,
        { about: 'all of it together' },
      ],
      [
        { debits: [{ overdue: 1, amount: '6000.00', disputed: true }], openItems: '9000.00' },
        OVERDUE,
        { about: 'a disputed debit counts', choice: 'ours', conflict: 'C-02' },
      ],
    ],
  ],
  [
    {
      prefix: 'OA',
      about: 'overdue above 5,000, whatever is used',
      rules: [{ id: 'OVERDUE', type: 'overdueAmount', threshold: 5_000 }],
      source: '3.1 (ours)',
      choice: 'ours',
      conflict: 'C-08',
    },
    [
      [overdue('5000.00', '5000.00'), 'pass'],
      [overdue('5000.01', '5000.01'), OVERDUE],
      [overdue('6000.00', '6000.00', { limit: 'unlimited' }), OVERDUE],
      [overdue('6000.00', '6000.00', { limit: 'missing' }), OVERDUE, { about: 'needs no limit' }],
    ],
  ],
  [
    {
      prefix: 'OA',
      about: 'disputed debits ignored',
      rules: [{ ...overdueRule, ignoreDisputed: true }],
      source: '3.1 (ours)',
      choice: 'ours',
      conflict: 'C-02',
    },
    [
      [{ debits: [{ overdue: 1, amount: '6000.00', disputed: true }], openItems: '9000.00' }, 'pass'],
      [
        {
          debits: [
            { overdue: 1, amount: '6000.00', disputed: true },
            { overdue: 1, amount: '5000.01' },
          ],
          openItems: '9000.00',
        },
        OVERDUE,
      ],
    ],
  ],
  [
    {
      prefix: 'OA',
      about: 'excluded for a customer below 8,000 and below 90 %',
      rules: [
        overdueRule,
        {
          id: 'C1',
          type: 'overdueAmount',
          effect: 'exclude',
          scope: { level: 'customer', customerId: 'C-1' },
          threshold: 8_000,
          percent: 90,
        },
      ],
      source: '3.2 (ours)',
      choice: 'ours',
      conflict: 'C-08',
    },
    [
      [overdue('7999.99', '8999.99'), 'pass'],
      [overdue('8000.00', '8999.99'), OVERDUE],
      [overdue('7999.99', '9000.00'), OVERDUE],
      [
        overdue('7999.99', '7999.99', { limit: '0.00' }),
        OVERDUE,
        { about: 'a limit of zero is below no percent', conflict: 'C-10' },
      ],
    ],
  ],
  [
    { prefix: 'SO', about: 'document above 10,000', rules: [orderRule], source: '3.1 [F-HOLD]', choice: 'Finance' },
    [
      [{ order: '9999.99' }, 'pass'],
      [{ order: '10000.00' }, 'pass', { about: 'exactly the amount', choice: 'ours', conflict: 'C-01' }],
      [{ order: '10000.01' }, ORDER, { choice: 'ours', conflict: 'C-01' }],
      [{ order: '10000.01', limit: 'unlimited' }, ORDER, { about: 'whatever the limit' }],
      [{ order: '0.00' }, 'pass'],
      [
        { order: '10000.01', document: { kind: 'quote' } },
        ORDER,
        { about: 'a quote', choice: 'ours', conflict: 'C-22' },
      ],
      [
        { order: '10000.01', document: { kind: 'invoice' } },
        ORDER,
        { about: 'an invoice', choice: 'ours', conflict: 'C-22' },
      ],
      [
        { order: 'no rate', missingRates: ['USD'] },
        ['rateMissing'],
        { about: 'no rate for its currency', choice: 'ours', conflict: 'C-20' },
      ],
    ],
  ],
  [
    {
      prefix: 'SO',
      about: 'document above 11,000 USD, at 1.1',
      rules: [{ ...orderRule, threshold: '11000.00', currency: 'USD' }],
      source: '3.1 (ours)',
      choice: 'ours',
      conflict: 'C-21',
    },
    [
      [{ order: '10000.00', rates: usd }, 'pass'],
      [{ order: '10000.01', rates: usd }, ORDER],
      [{ order: '1.00' }, ['rateMissing'], { about: 'no rate for the rule', conflict: 'C-20' }],
    ],
  ],
  [
    {
      prefix: 'SO',
      about: 'nothing is free',
      rules: [{ ...orderRule, threshold: 0 }],
      source: '3.1 (ours)',
      choice: 'ours',
    },
    [
      [{ order: '0.00' }, 'pass', { conflict: 'C-01' }],
      [{ order: '0.01' }, ORDER, { conflict: 'C-01' }],
    ],
  ],
);
