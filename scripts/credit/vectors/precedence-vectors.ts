import { type CreditVector, type Given, type RuleText, vectorsOf } from './vector';

const HELD = ['daysOverdue'];
const SCOPES = {
  all: 'all',
  group: { level: 'group', group: 'KEY' },
  customer: { level: 'customer', customerId: 'C-1' },
} as const;
type Level = keyof typeof SCOPES;

const block = (level: Level): RuleText => ({ id: 'BLOCK', type: 'daysOverdue', scope: SCOPES[level], threshold: 61 });
const exclude = (level: Level, valueType: 'days' | 'amount', releaseOrder: boolean): RuleText => ({
  id: 'EXCLUDE',
  type: 'daysOverdue',
  effect: 'exclude',
  scope: SCOPES[level],
  valueType,
  threshold: valueType === 'days' ? 100 : 1_000,
  releaseOrder,
});
const bothTrue: Given = { customer: { group: 'KEY' }, debits: [{ overdue: 80, amount: '400.00' }] };

/** Every pair of scopes with every value type and release flag, block and exclusion both true. Expected by the table of [F-HOLD], not by the code. */
const PAIRS: readonly (readonly [block: Level, exclusion: Level, sameTypePasses: boolean])[] = [
  ['all', 'all', false],
  ['all', 'group', true],
  ['all', 'customer', true],
  ['group', 'all', false],
  ['group', 'group', false],
  ['group', 'customer', true],
  ['customer', 'all', false],
  ['customer', 'group', false],
  ['customer', 'customer', false],
];

const pairs = vectorsOf(
  ...PAIRS.map(
    ([on, by, passes]) =>
      [
        {
          prefix: 'PR',
          about: `block ${on}, exclusion ${by} of the same value type`,
          rules: [block(on), exclude(by, 'days', false)],
          source: '3.2, 3.3 case 8 [F-HOLD]',
          choice: 'Finance',
          conflict: 'C-26',
        },
        [[bothTrue, passes ? 'pass' : HELD]],
      ] as const,
  ),
  ...PAIRS.map(
    ([on, by]) =>
      [
        {
          prefix: 'PR',
          about: `block ${on}, exclusion ${by} of another value type`,
          rules: [block(on), exclude(by, 'amount', false)],
          source: '3.2, 3.3 case 4 [F-HOLD]',
          choice: 'Finance',
          conflict: 'C-04',
        },
        [[bothTrue, HELD]],
      ] as const,
  ),
  ...PAIRS.map(
    ([on, by], at) =>
      [
        {
          prefix: 'PR',
          about: `block ${on}, exclusion ${by} that releases`,
          rules: [block(on), exclude(by, at % 2 === 0 ? 'days' : 'amount', true)],
          source: '3.2 step 3, 3.3 case 5 [F-HOLD]',
          choice: 'Finance',
          conflict: 'C-27',
        },
        [[bothTrue, 'pass releasedByExclusion']],
      ] as const,
  ),
);

const more = vectorsOf(
  [
    {
      prefix: 'PX',
      about: 'an exclusion of another rule type',
      rules: [{ id: 'ORDER', type: 'orderAmount', threshold: 500 }, { ...exclude('customer', 'days', false) }],
      source: '3.3 case 9 [F-HOLD]',
      choice: 'Finance',
    },
    [[bothTrue, ['orderAmount'], { about: 'case 9: an exclusion only affects its own rule' }]],
  ],
  [
    {
      prefix: 'PX',
      about: 'a release of another rule type',
      rules: [{ id: 'ORDER', type: 'orderAmount', threshold: 500 }, { ...exclude('customer', 'days', true) }],
      source: '3.2 step 3 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-27',
    },
    [
      [bothTrue, 'pass releasedByExclusion', { about: 'a release ends the check of every rule' }],
      [
        { ...bothTrue, debits: [{ overdue: 100 }] },
        ['orderAmount'],
        { about: 'a release that is not true releases nothing' },
      ],
      [{ ...bothTrue, customer: { customerId: 'C-2' } }, ['orderAmount'], { about: "another customer's release" }],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'a release below 50 % of the limit',
      rules: [
        { id: 'ORDER', type: 'orderAmount', threshold: 500 },
        { id: 'LOW', type: 'creditLimitUsed', effect: 'exclude', threshold: 50, releaseOrder: true },
      ],
      source: '3.2 step 3 (ours)',
      choice: 'ours',
      conflict: 'C-27',
    },
    [
      [{ order: '4999.99' }, 'pass releasedByExclusion'],
      [{ order: '5000.00' }, ['orderAmount']],
      [
        { group: { limit: '10000.00', exposure: '3999.99' } },
        'pass releasedByExclusion',
        { about: 'of the group too' },
      ],
      [{ group: { limit: '10000.00', exposure: '4000.00' } }, ['orderAmount'], { about: 'of the group too' }],
      [{ limit: 'unlimited' }, 'pass releasedByExclusion', { about: 'unlimited is below any percent' }],
      [{ limit: 'missing' }, ['orderAmount'], { about: 'a limit that is missing is below none' }],
      [{ limit: '0.00' }, ['orderAmount'], { about: 'a limit of zero is below none', conflict: 'C-13' }],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'a release below 30 days late',
      rules: [
        { id: 'ORDER', type: 'orderAmount', threshold: 500 },
        { id: 'PROMPT', type: 'daysOverdue', effect: 'exclude', threshold: 30, releaseOrder: true },
      ],
      source: '3.2 step 3 (ours)',
      choice: 'ours',
      conflict: 'C-27',
    },
    [
      [{ debits: [{ overdue: 29 }] }, 'pass releasedByExclusion'],
      [{ debits: [{ overdue: 30 }] }, ['orderAmount']],
      [{}, 'pass releasedByExclusion', { about: 'nothing open is not late' }],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'two blocks at one level',
      rules: [block('all'), { ...block('all'), id: 'STRICT', threshold: 30 }],
      source: '3.2 step 7 (ours)',
      choice: 'ours',
      conflict: 'C-28',
    },
    [
      [{ debits: [{ overdue: 30 }] }, 'pass'],
      [{ debits: [{ overdue: 31 }] }, HELD, { about: 'the stricter fires' }],
      [{ debits: [{ overdue: 62 }] }, ['daysOverdue', 'daysOverdue'], { about: 'both fire, the stricter is recorded' }],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'blocks at two levels, exclusion between them',
      rules: [block('all'), { ...block('customer'), id: 'OWN', threshold: 70 }, exclude('group', 'days', false)],
      source: '3.2 step 4 [F-HOLD]',
      choice: 'Finance',
      conflict: 'C-26',
    },
    [
      [bothTrue, HELD, { about: 'the block of the customer is not taken back' }],
      [{ ...bothTrue, debits: [{ overdue: 65 }] }, 'pass', { about: 'the block of all is' }],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'rules of a risk group',
      rules: [
        { ...block('all'), riskGroup: 'high', threshold: 10 },
        { ...block('all'), id: 'ANY' },
      ],
      source: '3.1 [F-HOLD]',
      choice: 'ours',
      conflict: 'C-29',
    },
    [
      [{ customer: { riskGroup: 'high' }, debits: [{ overdue: 11 }] }, HELD],
      [{ customer: { riskGroup: 'high' }, debits: [{ overdue: 10 }] }, 'pass'],
      [{ customer: { riskGroup: 'low' }, debits: [{ overdue: 11 }] }, 'pass'],
      [{ debits: [{ overdue: 11 }] }, 'pass', { about: 'a customer without a risk group' }],
      [
        { customer: { riskGroup: 'low' }, debits: [{ overdue: 62 }] },
        HELD,
        { about: 'rules without a risk group are for all' },
      ],
    ],
  ],
  [
    {
      prefix: 'PX',
      about: 'an exclusion of a risk group',
      rules: [block('all'), { ...exclude('group', 'days', false), riskGroup: 'low' }],
      source: '3.1 (ours)',
      choice: 'ours',
      conflict: 'C-29',
    },
    [
      [{ customer: { riskGroup: 'low', group: 'KEY' }, debits: [{ overdue: 80 }] }, 'pass'],
      [{ customer: { riskGroup: 'high', group: 'KEY' }, debits: [{ overdue: 80 }] }, HELD],
    ],
  ],
);

/** Who overrides whom (CR-2). */
export const precedenceVectors: readonly CreditVector[] = [...pairs, ...more];
