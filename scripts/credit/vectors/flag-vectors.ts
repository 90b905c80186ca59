import { type CreditVector, daysAgo, type Given, type RuleText, vectorsOf } from './vector';

const hopeless: Given = { limit: '0.00', order: '5000.00', debits: [{ overdue: 400 }] };
const all: readonly RuleText[] = [
  { id: 'DAYS', type: 'daysOverdue', threshold: 61 },
  { id: 'LIMIT', type: 'creditLimitUsed', threshold: 100 },
];

/** What no threshold says: exclusions, forced holds, checkpoints, new customers, missing groups. */
export const flagVectors: readonly CreditVector[] = vectorsOf(
  [
    {
      prefix: 'EC',
      about: 'excluded from credit management',
      rules: all,
      source: '3.2 step 1, CR-11 [F-HOLD]',
      choice: 'Finance',
    },
    [
      [hopeless, ['daysOverdue', 'creditLimitUsed']],
      [{ ...hopeless, customer: { excluded: true } }, 'pass excluded', { about: 'the customer' }],
      [{ ...hopeless, document: { excluded: true } }, 'pass excluded', { about: 'the document' }],
      [
        { ...hopeless, customer: { intercompany: true } },
        'pass excluded',
        { about: 'intercompany', source: 'CR-11 [F-FAQ]', conflict: 'C-18' },
      ],
    ],
  ],
  [
    {
      prefix: 'EC',
      about: 'intercompany checked',
      rules: all,
      settings: { skipIntercompany: false },
      source: 'CR-11 [F-FAQ]',
      choice: 'Finance',
      conflict: 'C-18',
    },
    [[{ ...hopeless, customer: { intercompany: true } }, ['daysOverdue', 'creditLimitUsed']]],
  ],
  [
    {
      prefix: 'FH',
      about: 'forced hold',
      rules: all,
      source: '3.1, 3.3 case 12 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-23',
    },
    [
      [{ document: { forced: true } }, ['forced'], { about: 'case 12: no rule holds it' }],
      [{ ...hopeless, document: { forced: true } }, ['forced', 'daysOverdue', 'creditLimitUsed']],
      [
        { document: { forced: true }, customer: { excluded: true } },
        ['forced'],
        { about: 'although the customer is excluded', choice: 'ours' },
      ],
      [
        { document: { forced: true, excluded: true } },
        ['forced'],
        { about: 'although the document is excluded', choice: 'ours' },
      ],
      [
        { document: { forced: true }, checkpoint: 'shipment' },
        ['forced'],
        { about: 'although nothing is checked there', choice: 'ours' },
      ],
    ],
  ],
  [
    {
      prefix: 'CP',
      about: 'only checked points check',
      rules: all,
      settings: { checkpoints: { orderEntry: { checked: false }, shipment: { checked: true } } },
      source: '3.2 step 2, CR-3 [F-SETUP]',
      choice: 'Finance',
    },
    [
      [{ ...hopeless, checkpoint: 'orderEntry' }, 'pass notChecked'],
      [{ ...hopeless, checkpoint: 'confirmation' }, 'pass notChecked'],
      [{ ...hopeless, checkpoint: 'shipment' }, ['daysOverdue', 'creditLimitUsed']],
      [{ ...hopeless, checkpoint: 'invoice' }, 'pass notChecked'],
    ],
  ],
  [
    {
      prefix: 'CP',
      about: 'a rule of some checkpoints',
      rules: [{ id: 'DAYS', type: 'daysOverdue', threshold: 61, checkpoints: ['shipment', 'invoice'] }],
      settings: {
        checkpoints: { shipment: { checked: true }, confirmation: { checked: true }, invoice: { checked: true } },
      },
      source: '3.8 [SAP-CHK]',
      choice: 'SAP',
      conflict: 'C-24',
    },
    [
      [{ ...hopeless, checkpoint: 'orderEntry' }, 'pass'],
      [{ ...hopeless, checkpoint: 'confirmation' }, 'pass'],
      [{ ...hopeless, checkpoint: 'shipment' }, ['daysOverdue']],
      [{ ...hopeless, checkpoint: 'invoice' }, ['daysOverdue']],
    ],
  ],
  [
    {
      prefix: 'NC',
      about: 'new customers wait for an application',
      rules: all,
      settings: { newCustomers: 'hold' },
      source: 'CR-17',
      choice: 'ours',
    },
    [
      [{ customer: { isNew: true } }, ['newCustomer']],
      [{ customer: { isNew: false } }, 'pass'],
    ],
  ],
  [
    { prefix: 'NC', about: 'new customers as others', rules: all, source: 'CR-17', choice: 'ours' },
    [
      [{ customer: { isNew: true } }, 'pass'],
      [{ customer: { groupMissing: true } }, ['groupMissing'], { about: 'a group nobody can find', conflict: 'C-25' }],
      [
        { customer: { groupMissing: true, excluded: true } },
        'pass excluded',
        { about: 'an excluded customer needs no group', conflict: 'C-25' },
      ],
      [{ customer: { limitExpiresOn: daysAgo(900) } }, 'pass', { about: 'no rule looks at the expiry' }],
    ],
  ],
);
