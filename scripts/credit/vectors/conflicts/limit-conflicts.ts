import { type Conflict } from './conflict';

/** Limits, currencies, time. */
export const limitConflicts: readonly Conflict[] = [
  {
    key: 'C-14',
    title: 'Individual limit and limit of the group',
    says: [
      [
        'F-SCEN',
        "the effective limit is the lower of the two; the group is checked first; 0 with Mandatory is 0, with Unlimited unlimited, without flags the group's",
      ],
      ['Glossary', 'Mandatory "forces the use of the account\'s credit limit, whether or not" it is in a group'],
      ['F-SETUP', 'the limit of the group is only checked when a parameter says so'],
    ],
    choice:
      "Whoever shares a limit is checked against it, first; then against its own, which is never above the group's. Mandatory keeps a limit of zero from giving way to the group's and lifts no bound. Unlimited is not held by the group, but counts in it.",
  },
  {
    key: 'C-15',
    title: 'The horizon of open orders',
    says: [
      [
        'SAP-CHK',
        'open orders "due for delivery after the horizon date" are ignored; of the order itself it is not said',
      ],
    ],
    choice:
      'They do not count, nor does the document itself while it is beyond the horizon and nothing of it has left; the horizon day still counts.',
  },
  {
    key: 'C-19',
    title: 'A limit nobody decided',
    says: [['F-FAQ', 'knows zero and unlimited only']],
    choice:
      'A limit that is missing is neither: what has to measure it is held by the cause `creditLimitMissing`, and no exclusion takes that back but one that releases.',
  },
  {
    key: 'C-20',
    title: 'No exchange rate',
    says: [['F-CUST', 'limits are converted by an exchange rate type; a missing rate is not described']],
    choice:
      'Held by the cause `rateMissing` with its currencies, never one to one. What needs no rate needs none: unlimited, days, lists.',
  },
  {
    key: 'C-21',
    title: 'Amounts of rules in another currency',
    says: [['F-HOLD', 'an exclusion has "an amount and a currency for that amount"; the conversion is not described']],
    choice:
      "The rule's amount is brought into the currency of the limit at the rate of the day, rounded half away from zero to its minor unit, and compared there. An exclusion that cannot be converted is not true.",
  },
  {
    key: 'C-24',
    title: 'Rules at some checkpoints only',
    says: [
      ['F-SETUP', 'checkpoints are set for all rules together'],
      ['SAP-CHK', 'credit groups for order, delivery and goods issue each have their own checks'],
    ],
    choice: 'A rule may name its checkpoints; it is asked there only, where the point is checked at all.',
  },
  {
    key: 'C-35',
    title: 'Insurance and guarantees',
    says: [
      ['F-CUST', 'the effective limit is A + B x C = 125,000'],
      [
        'F-CUST',
        'included in exposure, the percentage "won\'t be used"; the example beside it uses it: A + B x C - B = 75,000',
      ],
    ],
    choice:
      "The formula: A + B x C, less B where the policy is included. First and last day of the policy included; without an end it has none. Rounded down, never below zero. Not added to a group's limit.",
  },
  {
    key: 'C-36',
    title: 'Temporary limits',
    says: [['F-CUST', 'they "override customer credit limits for a defined period"; first and last day are not said']],
    choice: 'From the first to the last day, both included, higher or lower, a zero too. Unlimited stays unlimited.',
  },
  {
    key: 'C-37',
    title: 'Grace days',
    says: [
      ['F-SETUP', 'confirmed on day 1 with two grace days, rules are not checked "until day 4"'],
      ['F-SETUP', '"On or after day 4" the grace changes to that of "the next posting checkpoint"'],
    ],
    choice:
      'No check through day 1 + 2; day 4 checks. The grace that counts is that of the checkpoint that was passed last.',
  },
  {
    key: 'C-38',
    title: 'The same step again after a release',
    says: [
      [
        'F-SETUP',
        'without grace the order "will be put on hold again if you confirm it again", released with or without posting',
      ],
    ],
    choice: 'Without grace each checked point checks again, the same one too; within grace it does not.',
  },
  {
    key: 'C-39',
    title: 'Grace at some checkpoints',
    says: [
      [
        'F-SETUP',
        '"You can\'t specify grace days for some posting checkpoints but not for others"; what then happens is not said',
      ],
    ],
    choice:
      'Refused by name (`credit-policy.grace-mixed`) among the points that are checked. A grace of no days is no grace.',
  },
];
