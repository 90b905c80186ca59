import { type CreditVector, daysAgo, vectorsOf } from './vector';

const HELD = ['creditLimitUsed'];
const rule = (threshold: number | string) => ({ id: 'LIMIT', type: 'creditLimitUsed', threshold });

/** Credit limit used: of the customer, of its group, by parts of the exposure, within the horizon. */
export const limitVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'LU',
      about: '100 % of 10,000',
      rules: [rule(100)],
      source: '3.1, 3.3 case 11 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-11',
    },
    [
      [{ openItems: '9000.00', order: '1000.00' }, 'pass', { about: 'case 11: exactly the limit' }],
      [{ openItems: '9000.00', order: '1000.01' }, HELD, { about: 'case 11: one cent more' }],
      [{ order: '10000.00' }, 'pass'],
      [{ order: '10000.01' }, HELD],
      [{ openItems: '10000.00', order: '0.00' }, 'pass', { about: 'nothing is added' }],
      [{ openItems: '10000.01', order: '0.00' }, HELD, { about: 'used up before', choice: 'ours' }],
      [
        { openItems: '4000.00', deliveredUnbilled: '3000.00', openOrders: '2000.00', order: '1000.00' },
        'pass',
        { about: 'every part counts once', choice: 'ours', conflict: 'C-12' },
      ],
      [
        { openItems: '4000.00', deliveredUnbilled: '3000.00', openOrders: '2000.00', order: '1000.01' },
        HELD,
        { about: 'every part counts once', choice: 'ours', conflict: 'C-12' },
      ],
      [{ openItems: '-500.00', order: '10500.00' }, 'pass', { about: 'credits make room', choice: 'ours' }],
      [{ openItems: '-500.00', order: '10500.01' }, HELD, { about: 'credits make room', choice: 'ours' }],
      [{ limit: '0.00', order: '0.01' }, HELD, { about: 'case 13: zero is no credit', conflict: 'C-13' }],
      [
        { limit: '0.00', order: '0.00' },
        'pass',
        { about: 'zero, and nothing taken', choice: 'ours', conflict: 'C-13' },
      ],
      [
        { limit: '0.00', openItems: '-5.00', order: '5.00' },
        'pass',
        { about: 'zero, and paid in advance', choice: 'ours', conflict: 'C-13' },
      ],
      [
        { limit: '0.00', openItems: '-4.99', order: '5.00' },
        HELD,
        { about: 'zero, and a cent less in advance', choice: 'ours', conflict: 'C-13' },
      ],
      [{ limit: 'unlimited', openItems: '9000000.00' }, 'pass', { about: 'unlimited by its flag', conflict: 'C-13' }],
      [
        { limit: 'missing', order: '0.01' },
        ['creditLimitMissing'],
        { about: 'nobody decided a limit', choice: 'ours', conflict: 'C-19' },
      ],
      [{ missingRates: ['GBP'] }, ['rateMissing'], { about: 'never one to one', choice: 'ours', conflict: 'C-20' }],
      [
        { missingRates: ['GBP'], limit: 'unlimited' },
        'pass',
        { about: 'unlimited needs no rate', choice: 'ours', conflict: 'C-20' },
      ],
      [
        { missingRates: ['GBP'], openItems: '9500.00' },
        ['creditLimitUsed', 'rateMissing'],
        { about: 'both are named', choice: 'ours', conflict: 'C-20' },
      ],
    ],
  ],
  [
    {
      prefix: 'LU',
      about: '80 % of 10,000',
      rules: [rule(80)],
      source: '3.1 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-11',
    },
    [
      [{ openItems: '7000.00', order: '1000.00' }, 'pass'],
      [{ openItems: '7000.00', order: '1000.01' }, HELD],
      [{ openItems: '2000.01', order: '0.00' }, 'pass', { about: 'it is the percent used, not the percent remaining' }],
    ],
  ],
  [
    { prefix: 'LU', about: 'a third of 100.00', rules: [rule('33.3333')], source: '3.1 (ours)', choice: 'ours' },
    [
      [{ limit: '100.00', order: '33.33' }, 'pass'],
      [{ limit: '100.00', order: '33.34' }, HELD],
    ],
  ],
  [
    { prefix: 'LU', about: '0 %', rules: [rule(0)], source: '3.1 (ours)', choice: 'ours' },
    [
      [{ order: '0.00' }, 'pass', { conflict: 'C-01' }],
      [{ order: '0.01' }, HELD, { conflict: 'C-01' }],
    ],
  ],
  [
    { prefix: 'LU', about: '150 %', rules: [rule(150)], source: '3.1 (ours)', choice: 'ours' },
    [
      [{ order: '15000.00' }, 'pass'],
      [{ order: '15000.01' }, HELD],
    ],
  ],
  [
    {
      prefix: 'LG',
      about: 'group limit first',
      rules: [rule(100)],
      source: '3.2, 3.4 [F-SCEN]',
      choice: 'Finance',
      conflict: 'C-14',
    },
    [
      [{ group: { limit: '15000.00', exposure: '14000.00' }, order: '1000.00' }, 'pass'],
      [{ group: { limit: '15000.00', exposure: '14000.00' }, order: '1000.01' }, ['groupLimitUsed']],
      [
        { group: { limit: '15000.00', exposure: '0.00' }, openItems: '9000.00', order: '1000.01' },
        HELD,
        { about: 'then its own' },
      ],
      [
        { group: { limit: '15000.00', exposure: '14500.00' }, openItems: '9500.00', order: '1000.00' },
        ['groupLimitUsed', 'creditLimitUsed'],
        { about: 'both' },
      ],
      [
        { group: { limit: '15000.00', exposure: '99000.00' }, limit: 'unlimited' },
        'pass',
        { about: 'an unlimited member' },
      ],
      [
        { group: { limit: '15000.00', exposure: '15000.00' }, limit: '0.00', order: '0.01' },
        ['groupLimitUsed', 'creditLimitUsed'],
        { about: 'mandatory zero' },
      ],
      [
        { group: { limit: '0.00', exposure: '0.00' }, order: '0.01' },
        ['groupLimitUsed'],
        { about: 'a group with zero is no credit', choice: 'ours', conflict: 'C-13' },
      ],
    ],
  ],
  [
    {
      prefix: 'LG',
      about: '90 % of the group',
      rules: [rule(90)],
      source: '3.2 (ours)',
      choice: 'ours',
      conflict: 'C-14',
    },
    [
      [{ group: { limit: '10000.00', exposure: '8000.00' }, order: '1000.00' }, 'pass'],
      [{ group: { limit: '10000.00', exposure: '8000.00' }, order: '1000.01' }, ['groupLimitUsed']],
    ],
  ],
  [
    {
      prefix: 'LX',
      about: 'block 80 % for all, exclude below 95 % for a customer',
      rules: [
        rule(80),
        {
          id: 'C1',
          type: 'creditLimitUsed',
          effect: 'exclude',
          scope: { level: 'customer', customerId: 'C-1' },
          threshold: 95,
        },
      ],
      source: '3.2 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-03',
    },
    [
      [{ order: '9499.99' }, 'pass'],
      [{ order: '9500.00' }, HELD],
      [
        { order: '9000.00', group: { limit: '10000.00', exposure: '0.00' } },
        'pass',
        { about: 'of the group too', choice: 'ours' },
      ],
      [
        { order: '1000.00', group: { limit: '10000.00', exposure: '8500.00' } },
        ['groupLimitUsed'],
        { about: 'each limit by itself', choice: 'ours' },
      ],
      [
        { limit: 'missing' },
        ['creditLimitMissing'],
        { about: 'no exclusion takes back what is missing', choice: 'ours', conflict: 'C-19' },
      ],
      [
        { missingRates: ['USD'] },
        ['rateMissing'],
        { about: 'no exclusion takes back what is missing', choice: 'ours', conflict: 'C-20' },
      ],
    ],
  ],
  [
    {
      prefix: 'HZ',
      about: 'a horizon of 60 days',
      rules: [rule(100)],
      settings: { exposure: { horizonDays: 60 } },
      source: '3.8, CR-19 [SAP-CHK]',
      choice: 'SAP',
      conflict: 'C-15',
    },
    [
      [{ order: '20000.00' }, HELD, { about: 'no day requested: it counts' }],
      [
        { order: '20000.00', document: { requestedDeliveryOn: daysAgo(-60) } },
        HELD,
        { about: 'on the horizon it counts' },
      ],
      [
        { order: '20000.00', document: { requestedDeliveryOn: daysAgo(-61) } },
        'pass',
        { about: 'a day beyond it does not yet' },
      ],
      [
        { order: '20000.00', openItems: '10000.01', document: { requestedDeliveryOn: daysAgo(-61) } },
        HELD,
        { about: 'what is used up already holds it' },
      ],
    ],
  ],
);
