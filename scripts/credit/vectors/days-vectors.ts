import { type CreditVector, type Given, vectorsOf } from './vector';

const late = (...days: readonly number[]): Given => ({ debits: days.map((overdue) => ({ overdue })) });
const HELD = ['daysOverdue'];
const block61 = { id: 'DAYS', type: 'daysOverdue', threshold: 61 };
const inGroup = (days: number): Given => ({ ...late(days), customer: { group: 'KEY' } });
const excludeGroup = {
  id: 'KEY-100',
  type: 'daysOverdue',
  effect: 'exclude',
  scope: { level: 'group', group: 'KEY' },
  threshold: 100,
};
const excludeAmount = (amount: number, releaseOrder: boolean) => ({
  id: 'US-001',
  type: 'daysOverdue',
  effect: 'exclude',
  scope: { level: 'customer', customerId: 'C-1' },
  valueType: 'amount',
  threshold: amount,
  releaseOrder,
});
const owing = (days: number, amount: string): Given => ({ debits: [{ overdue: days, amount }] });

/** Days overdue: its boundary, whose debits count, and the exclusions of the documented examples. */
export const daysVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'DO',
      about: 'more days overdue than allowed',
      rules: [block61],
      source: '3.1 [F-HOLD] example 1',
      choice: 'Finance',
    },
    [
      [{}, 'pass', { about: 'nothing is open' }],
      [late(-30), 'pass', { about: 'not due yet' }],
      [late(0), 'pass', { about: 'due today is not late' }],
      [late(60), 'pass'],
      [late(61), 'pass', { about: 'exactly the days allowed', conflict: 'C-01' }],
      [late(62), HELD, { about: 'one day more than allowed', conflict: 'C-01' }],
      [late(-5, 61, 20), 'pass', { about: 'the oldest counts' }],
      [late(-5, 62, 20), HELD, { about: 'the oldest counts' }],
      [late(400), HELD],
      [
        { debits: [{ overdue: 62, disputed: true }] },
        HELD,
        { about: 'a disputed debit counts', choice: 'ours', conflict: 'C-02' },
      ],
      [{ debits: [{ overdue: 62, amount: '0.01' }] }, HELD, { about: 'however small', choice: 'ours' }],
      [{ debits: [{ overdue: 62, currency: 'USD' }] }, HELD, { about: 'days need no exchange rate', choice: 'ours' }],
    ],
  ],
  [
    {
      prefix: 'DO',
      about: 'no day of grace',
      rules: [{ ...block61, threshold: 0 }],
      source: '3.1 [F-HOLD]',
      choice: 'Finance',
    },
    [
      [late(0), 'pass', { about: 'the due date is not late', conflict: 'C-01' }],
      [late(1), HELD, { about: 'the first day late', conflict: 'C-01' }],
    ],
  ],
  [
    {
      prefix: 'DO',
      about: 'disputed debits ignored',
      rules: [{ ...block61, ignoreDisputed: true }],
      source: '3.1 (ours)',
      choice: 'ours',
      conflict: 'C-02',
    },
    [
      [{ debits: [{ overdue: 62, disputed: true }] }, 'pass'],
      [{ debits: [{ overdue: 62, disputed: true }, { overdue: 61 }] }, 'pass'],
      [{ debits: [{ overdue: 90, disputed: true }, { overdue: 62 }] }, HELD],
    ],
  ],
  [
    {
      prefix: 'DX',
      about: 'block 61 for all, exclude 100 for a group',
      rules: [block61, excludeGroup],
      source: '3.3 cases 1-3, 14 [F-HOLD]',
      choice: 'Finance',
    },
    [
      [inGroup(61), 'pass'],
      [inGroup(80), 'pass', { about: 'case 1' }],
      [inGroup(99), 'pass'],
      [inGroup(100), HELD, { about: 'case 14: exactly the exclusion is not less', choice: 'ours', conflict: 'C-03' }],
      [inGroup(101), HELD],
      [inGroup(120), HELD, { about: 'case 2' }],
      [late(80), HELD, { about: 'case 3: not in the group' }],
      [{ ...late(80), customer: { group: 'OTHER' } }, HELD, { about: 'in another group' }],
    ],
  ],
  [
    {
      prefix: 'DX',
      about: 'exclude by amount, release off',
      rules: [block61, excludeAmount(1_000, false)],
      source: '3.3 case 4 [F-HOLD] example 2',
      choice: 'Finance',
      conflict: 'C-04',
    },
    [
      [owing(80, '400.00'), HELD, { about: 'case 4: another value type does not override' }],
      [owing(61, '400.00'), 'pass'],
    ],
  ],
  [
    {
      prefix: 'DX',
      about: 'exclude by amount, release on',
      rules: [block61, excludeAmount(1_000, true)],
      source: '3.3 cases 5-6 [F-HOLD] example 2',
      choice: 'Finance',
      conflict: 'C-04',
    },
    [
      [owing(80, '400.00'), 'pass releasedByExclusion', { about: 'case 5' }],
      [owing(80, '1200.00'), HELD, { about: 'case 6' }],
      [owing(80, '999.99'), 'pass releasedByExclusion'],
      [owing(80, '1000.00'), HELD, { conflict: 'C-03' }],
      [{}, 'pass releasedByExclusion', { about: 'nothing overdue is less too', choice: 'ours' }],
      [
        {
          debits: [
            { overdue: 80, amount: '400.00' },
            { overdue: 10, amount: '700.00' },
          ],
        },
        HELD,
        { about: 'all that is overdue, not one document' },
      ],
      [
        {
          debits: [
            { overdue: 80, amount: '400.00' },
            { overdue: 0, amount: '700.00' },
          ],
        },
        'pass releasedByExclusion',
        { about: 'due today is not overdue' },
      ],
      [
        { ...owing(80, '400.00'), order: '50000.00' },
        'pass releasedByExclusion',
        { about: 'it is the amount overdue, not the order' },
      ],
    ],
  ],
  [
    {
      prefix: 'DX',
      about: 'exclude 2,500 with release',
      rules: [block61, excludeAmount(2_500, true)],
      source: '3.3 case 7 [F-HOLD] example 2',
      choice: 'Finance',
      conflict: 'C-03',
    },
    [
      [owing(80, '2499.99'), 'pass releasedByExclusion', { about: 'case 7' }],
      [owing(80, '2500.00'), HELD, { about: 'case 7: strictly less than' }],
    ],
  ],
  [
    {
      prefix: 'DX',
      about: 'an amount in another currency',
      rules: [block61, { ...excludeAmount(1_100, true), currency: 'USD' }],
      source: '3.4 (ours)',
      choice: 'ours',
      conflict: 'C-21',
    },
    [
      [{ ...owing(80, '999.99'), rates: { EUR: '1', USD: '1.1' } }, 'pass releasedByExclusion'],
      [{ ...owing(80, '1000.00'), rates: { EUR: '1', USD: '1.1' } }, HELD],
      [owing(80, '400.00'), HELD, { about: 'without a rate the exclusion is not true' }],
    ],
  ],
);
