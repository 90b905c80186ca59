import { type CreditVector, daysAgo, type Given, vectorsOf } from './vector';

const customer1 = { level: 'customer', customerId: 'C-1' };
const debit = (overdue: number, amount: string, over: Readonly<Record<string, unknown>> = {}) => ({
  overdue,
  amount,
  ...over,
});
const paid = (days: number, over: Given = {}): Given => ({
  debits: [{ overdue: 1 }],
  ...over,
  customer: { lastPaymentOn: daysAgo(days) },
});

/** The six types of SAP (spec/features.md 3.8) through the same interface. */
export const extraVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'OI',
      about: 'oldest open document above 90 days',
      rules: [{ id: 'OLD', type: 'oldestOpenItem', threshold: 90 }],
      source: '3.8 [SAP-CHK]',
      choice: 'ours',
      conflict: 'C-30',
    },
    [
      [{}, 'pass', { about: 'nothing open' }],
      [{ debits: [{ overdue: 10, age: 90 }] }, 'pass'],
      [{ debits: [{ overdue: 10, age: 91 }] }, ['oldestOpenItem']],
      [{ debits: [{ overdue: -30, age: 91 }] }, ['oldestOpenItem'], { about: 'although it is not due' }],
      [
        {
          debits: [
            { overdue: 60, age: 90 },
            { overdue: 1, age: 91 },
          ],
        },
        ['oldestOpenItem'],
        { about: 'the oldest, not the most overdue' },
      ],
    ],
  ],
  [
    {
      prefix: 'OI',
      about: 'disputed debits ignored',
      rules: [{ id: 'OLD', type: 'oldestOpenItem', threshold: 90, ignoreDisputed: true }],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-02',
    },
    [[{ debits: [{ overdue: 10, age: 91, disputed: true }] }, 'pass']],
  ],
  [
    {
      prefix: 'OS',
      about: 'more than 40 % of what is open more than 45 days late',
      rules: [{ id: 'SHARE', type: 'overdueShare', threshold: 45, percent: 40 }],
      source: '3.8 [SAP-CHK]',
      choice: 'SAP',
      conflict: 'C-31',
    },
    [
      [{}, 'pass', { about: 'nothing open' }],
      [{ debits: [debit(46, '4000.00'), debit(45, '6000.00')] }, 'pass', { about: 'exactly 40 %' }],
      [{ debits: [debit(46, '4000.01'), debit(45, '5999.99')] }, ['overdueShare']],
      [{ debits: [debit(45, '10000.00')] }, 'pass', { about: 'exactly 45 days is not more' }],
      [{ debits: [debit(46, '0.01')] }, ['overdueShare'], { about: 'all of it, however little' }],
      [
        { debits: [debit(46, '5000.00', { disputed: true }), debit(1, '5000.00')] },
        ['overdueShare'],
        { about: 'disputed counts', conflict: 'C-02' },
      ],
      [
        { debits: [debit(46, '5000.00', { currency: 'USD' }), debit(1, '5000.00')] },
        ['rateMissing'],
        { about: 'no rate', conflict: 'C-20' },
      ],
      [
        { debits: [debit(46, '4000.01'), debit(-20, '5999.99')], openItems: '1.00' },
        ['overdueShare'],
        { about: 'of the debits, whatever credits there are' },
      ],
    ],
  ],
  [
    {
      prefix: 'OS',
      about: 'excluded for a customer below 60 %',
      rules: [
        { id: 'SHARE', type: 'overdueShare', threshold: 45, percent: 40 },
        { id: 'C1', type: 'overdueShare', effect: 'exclude', scope: customer1, threshold: 45, percent: 60 },
      ],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-03',
    },
    [
      [{ debits: [debit(46, '5999.99'), debit(1, '4000.01')] }, 'pass'],
      [{ debits: [debit(46, '6000.00'), debit(1, '4000.00')] }, ['overdueShare']],
    ],
  ],
  [
    {
      prefix: 'DL',
      about: 'dunning level above 2',
      rules: [{ id: 'DUN', type: 'dunningLevel', threshold: 2 }],
      source: '3.8 [SAP-CHK]',
      choice: 'SAP',
    },
    [
      [{ customer: { dunningLevel: 0 } }, 'pass'],
      [{ customer: { dunningLevel: 2 } }, 'pass', { about: 'exactly the level', conflict: 'C-01' }],
      [{ customer: { dunningLevel: 3 } }, ['dunningLevel'], { conflict: 'C-01' }],
    ],
  ],
  [
    {
      prefix: 'DL',
      about: 'excluded for a customer below 4',
      rules: [
        { id: 'DUN', type: 'dunningLevel', threshold: 2 },
        { id: 'C1', type: 'dunningLevel', effect: 'exclude', scope: customer1, threshold: 4 },
      ],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-03',
    },
    [
      [{ customer: { dunningLevel: 3 } }, 'pass'],
      [{ customer: { dunningLevel: 4 } }, ['dunningLevel']],
    ],
  ],
  [
    {
      prefix: 'LP',
      about: 'no payment for more than 60 days',
      rules: [{ id: 'PAID', type: 'lastPayment', threshold: 60 }],
      source: '3.8 [SAP-CHK]',
      choice: 'ours',
      conflict: 'C-32',
    },
    [
      [paid(60), 'pass'],
      [paid(61), ['lastPayment']],
      [paid(61, { debits: [] }), 'pass', { about: 'nothing is open' }],
      [{ debits: [{ overdue: 1, age: 61 }] }, ['lastPayment'], { about: 'never paid: since the oldest open document' }],
      [{ debits: [{ overdue: 1, age: 60 }] }, 'pass', { about: 'never paid: since the oldest open document' }],
      [{}, 'pass', { about: 'never paid, nothing open' }],
    ],
  ],
  [
    {
      prefix: 'LP',
      about: 'who never paid is ignored',
      rules: [{ id: 'PAID', type: 'lastPayment', threshold: 60, ignoreBlank: true }],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-32',
    },
    [
      [{ debits: [{ overdue: 1, age: 400 }] }, 'pass'],
      [paid(61), ['lastPayment']],
    ],
  ],
  [
    {
      prefix: 'RV',
      about: 'review more than 14 days late',
      rules: [{ id: 'REVIEW', type: 'reviewOverdue', threshold: 14 }],
      source: '3.8 [SAP-CHK]',
      choice: 'ours',
      conflict: 'C-33',
    },
    [
      [{ customer: { nextReviewOn: daysAgo(-1) } }, 'pass'],
      [{ customer: { nextReviewOn: daysAgo(14) } }, 'pass'],
      [{ customer: { nextReviewOn: daysAgo(15) } }, ['reviewOverdue']],
      [{}, ['reviewOverdue'], { about: 'no review planned' }],
    ],
  ],
  [
    {
      prefix: 'RV',
      about: 'blank review ignored',
      rules: [{ id: 'REVIEW', type: 'reviewOverdue', threshold: 14, ignoreBlank: true }],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-33',
    },
    [
      [{}, 'pass'],
      [{ customer: { nextReviewOn: daysAgo(15) } }, ['reviewOverdue']],
    ],
  ],
  [
    {
      prefix: 'CC',
      about: 'a critical field was changed',
      rules: [{ id: 'CHANGE', type: 'criticalChange', values: ['paymentTerms', 'customer'] }],
      source: '3.8 [SAP-CHK]',
      choice: 'SAP',
    },
    [
      [{}, 'pass'],
      [{ document: { criticalFields: ['note'] } }, 'pass'],
      [{ document: { criticalFields: ['paymentTerms'] } }, ['criticalChange']],
      [{ document: { criticalFields: ['note', 'customer'] } }, ['criticalChange']],
    ],
  ],
  [
    {
      prefix: 'CC',
      about: 'excluded for a customer on a change of terms',
      rules: [
        { id: 'CHANGE', type: 'criticalChange', values: ['paymentTerms', 'customer'] },
        { id: 'C1', type: 'criticalChange', effect: 'exclude', scope: customer1, values: ['paymentTerms'] },
      ],
      source: '3.8 (ours)',
      choice: 'ours',
      conflict: 'C-34',
    },
    [
      [{ document: { criticalFields: ['paymentTerms'] } }, 'pass'],
      [
        { document: { criticalFields: ['paymentTerms', 'customer'] } },
        ['criticalChange'],
        { about: 'one harmless change does not excuse another' },
      ],
    ],
  ],
);
