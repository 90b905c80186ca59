import { type CreditVector, daysAgo, vectorsOf } from './vector';

/** Credit limit expired: its last day, grace, blanks and exclusions. */
export const expiryVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'EX',
      about: 'credit limit expired',
      rules: [{ id: 'EXP', type: 'creditLimitExpired', threshold: 0 }],
      source: '3.1 CR-13 [F-HOLD]',
      choice: 'ours',
      conflict: 'C-05',
    },
    [
      [{ customer: { limitExpiresOn: daysAgo(-1) } }, 'pass'],
      [{ customer: { limitExpiresOn: daysAgo(0) } }, 'pass', { about: 'the last day still holds' }],
      [{ customer: { limitExpiresOn: daysAgo(1) } }, ['creditLimitExpired']],
      [{}, ['creditLimitExpired'], { about: 'no expiry day', choice: 'Finance', conflict: 'C-06' }],
      [
        { limit: 'unlimited', customer: { limitExpiresOn: daysAgo(1) } },
        ['creditLimitExpired'],
        { about: 'unlimited expires too', conflict: 'C-07' },
      ],
      [{ limit: 'unlimited', customer: { limitExpiresOn: daysAgo(0) } }, 'pass', { conflict: 'C-07' }],
    ],
  ],
  [
    {
      prefix: 'EX',
      about: '10 days of grace',
      rules: [{ id: 'EXP', type: 'creditLimitExpired', threshold: 10 }],
      source: '3.1 [F-HOLD]',
      choice: 'Finance',
    },
    [
      [{ customer: { limitExpiresOn: daysAgo(10) } }, 'pass', { conflict: 'C-01' }],
      [{ customer: { limitExpiresOn: daysAgo(11) } }, ['creditLimitExpired'], { conflict: 'C-01' }],
    ],
  ],
  [
    {
      prefix: 'EX',
      about: 'blank expiry ignored',
      rules: [{ id: 'EXP', type: 'creditLimitExpired', threshold: 0, ignoreBlank: true }],
      source: '3.1 [F-SETUP]',
      choice: 'Finance',
      conflict: 'C-06',
    },
    [
      [{}, 'pass'],
      [{ customer: { limitExpiresOn: daysAgo(1) } }, ['creditLimitExpired']],
      [{ customer: { limitExpiresOn: daysAgo(0) } }, 'pass'],
    ],
  ],
  [
    {
      prefix: 'EX',
      about: 'excluded below 30 days for a customer',
      rules: [
        { id: 'EXP', type: 'creditLimitExpired', threshold: 0 },
        {
          id: 'C1',
          type: 'creditLimitExpired',
          effect: 'exclude',
          scope: { level: 'customer', customerId: 'C-1' },
          threshold: 30,
        },
      ],
      source: '3.2 (ours)',
      choice: 'ours',
    },
    [
      [{ customer: { limitExpiresOn: daysAgo(29) } }, 'pass', { conflict: 'C-03' }],
      [{ customer: { limitExpiresOn: daysAgo(30) } }, ['creditLimitExpired'], { conflict: 'C-03' }],
      [{}, ['creditLimitExpired'], { about: 'a blank expiry is no few days', conflict: 'C-06' }],
    ],
  ],
);
