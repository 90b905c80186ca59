import { type Conflict } from './conflict';

/** Boundaries: what exactly a rule compares, and where it turns. */
export const boundaryConflicts: readonly Conflict[] = [
  {
    key: 'C-01',
    title: 'A value exactly at the threshold of a block',
    says: [
      ['F-HOLD', 'the example blocks invoices "more than 61 days past due"'],
      [
        'F-HOLD',
        'the field is the number of days overdue "that is allowed"; an order amount is entered "before an order is placed on hold"',
      ],
    ],
    choice: 'Every block fires strictly above its threshold, never at it.',
  },
  {
    key: 'C-02',
    title: 'Disputed items',
    says: [
      ['F-HOLD', 'says nothing about disputed invoices'],
      ['3.1', 'disputed items are included by default, by flag'],
    ],
    choice: 'Disputed debits count in every rule that looks at debits, unless the rule says `ignoreDisputed`.',
  },
  {
    key: 'C-03',
    title: 'A value exactly at the threshold of an exclusion',
    says: [['F-HOLD', 'excludes customers that are "less than 100 days past due", or owe "less than $1000"']],
    choice: 'Every exclusion is true strictly below its threshold: at 100 days, or at 1,000.00, the block stands.',
  },
  {
    key: 'C-05',
    title: 'The day a limit expires',
    says: [
      [
        'F-HOLD',
        'the days are "additional grace days" on the days the limit has been expired; which day is the first of them is not said',
      ],
    ],
    choice: 'The expiry day is still valid. With N days of grace the rule fires on the day N + 1 after it.',
  },
  {
    key: 'C-06',
    title: 'A limit without an expiry day',
    says: [
      ['F-CUST', 'if the expiration date is not set, "the customer\'s credit limit won\'t expire"'],
      ['F-SETUP', 'set the option to No "to block an order when the expiration date is blank"'],
    ],
    choice:
      'A blank expiry fires, unless the rule says `ignoreBlank`. An exclusion is not true of a blank, unless it says so too.',
  },
  {
    key: 'C-07',
    title: 'Expiry of an unlimited customer',
    says: [
      ['F-CUST', 'an unlimited customer "should not be limited by any credit limit tests"'],
      ['F-HOLD', 'the expired rule is described without regard to the flag'],
    ],
    choice:
      'Expired is a question of the date alone: unlimited credit that was given until a day is not given after it.',
  },
  {
    key: 'C-08',
    title: 'Overdue amount: one threshold or two',
    says: [
      ['F-HOLD', 'checks that "the Overdue amount is exceeded and the Credit limit threshold is exceeded"'],
      ['F-HOLD', 'the value type allows "a percentage only", as if the percentage were the rule'],
    ],
    choice:
      'Both must be exceeded. Without a percent only the amount decides. An exclusion is true when both are below.',
  },
  {
    key: 'C-09',
    title: 'Overdue amount: whether the document counts as used',
    says: [
      ['F-HOLD', 'the threshold "relates to the Credit limit"; whether the order is part of what is used is not said'],
    ],
    choice: 'What is used before the document counts; the document itself does not.',
  },
  {
    key: 'C-10',
    title: 'Overdue amount: percent of a limit of zero',
    says: [['F-HOLD', 'no word on a limit of zero']],
    choice:
      'A limit of zero is used without end: the percent is exceeded whatever is used, and below no percent for an exclusion.',
  },
  {
    key: 'C-11',
    title: 'Credit limit used: remaining or used',
    says: [
      ['F-HOLD', 'the field is called "Threshold remaining"'],
      [
        'F-HOLD',
        'it is "the percentage of the credit limit that will block", when an order increases what is "used above the percentage"',
      ],
    ],
    choice: 'The percentage is of the limit used, the document included.',
  },
  {
    key: 'C-12',
    title: 'What counts as used',
    says: [
      ['CR-19', 'Finance knows a credit limit type of none, balance, balance with packing slips, or balance with all'],
      ['SAP-CHK', 'open orders, open deliveries, open billing documents, open items'],
    ],
    choice:
      'Open items (debits less credits), delivered and unbilled, and open orders that were cleared, each amount in exactly one of them. Settings can leave one out.',
  },
  {
    key: 'C-13',
    title: 'A credit limit of zero',
    says: [
      [
        'F-FAQ',
        'with credit management enabled 0.00 "indicates that the customer has no credit"; unlimited needs its flag',
      ],
      ['F-FAQ', 'with credit management disabled 0.00 means unlimited, as in the "old" credit functionality'],
    ],
    choice:
      'Zero is no credit: any amount above zero is held, at any percent. What is paid in advance can still be used. Unlimited only by its flag.',
  },
  {
    key: 'C-30',
    title: 'Age of the oldest open item',
    says: [
      [
        'SAP-CHK',
        'the oldest open item may not be more than a number of days overdue; elsewhere it is days since the item',
      ],
    ],
    choice: 'Days since the date of the document: days overdue is another rule.',
  },
  {
    key: 'C-31',
    title: 'Overdue share: of what',
    says: [['SAP-CHK', 'the relation between open items more than so many days overdue and "the customer balance"']],
    choice: 'Of the open debits. A balance with credits in it can be zero while everything is late.',
  },
  {
    key: 'C-32',
    title: 'Last payment of a customer who never paid',
    says: [['SAP-CHK', 'says nothing about a customer without a payment']],
    choice:
      'Counted from the oldest document that is open; with `ignoreBlank` not at all. With nothing open the rule never fires.',
  },
  {
    key: 'C-33',
    title: 'Next review that is not planned',
    says: [['SAP-CHK', 'checks the date of the next review; a blank is not described']],
    choice: 'As for a blank expiry: it fires, unless the rule says `ignoreBlank`.',
  },
  {
    key: 'C-34',
    title: 'An exclusion on changed fields',
    says: [['SAP-CHK', 'names the critical fields; exclusions are not known there']],
    choice: 'The exclusion is true only when nothing but its own fields was changed.',
  },
];
