import { type Conflict } from './conflict';

/** Who overrides whom, and what is outside all rules. */
export const precedenceConflicts: readonly Conflict[] = [
  {
    key: 'C-04',
    title: 'An exclusion of another value type',
    says: [
      [
        'F-HOLD',
        'example 2: since the value type Amount is different from Days, the exclusion "won\'t override the blocking rule"',
      ],
      ['F-HOLD', 'exclusion rules "affect the rule on which they are defined", with no word on the value type'],
    ],
    choice: 'It does not override. Only with the release flag it does, and then it ends the whole check.',
  },
  {
    key: 'C-16',
    title: 'Scopes of account status and terms of payment',
    says: [
      [
        'F-HOLD',
        'their steps name no range "Valid for", while all others have one; the sequence speaks of Table, Group and All for every rule',
      ],
    ],
    choice: 'Every type of rule has a scope.',
  },
  {
    key: 'C-17',
    title: 'What a rank is compared with',
    says: [
      ['F-SETUP', 'payment terms on the sales order are compared with "the payment terms on the sales order"'],
      ['F-HOLD', 'terms "ranked higher than the old payment terms" are sent to credit management'],
      ['F-HOLD', 'the list of reasons: terms "differ from the default payment terms for the customer"'],
    ],
    choice:
      "With the customer's own or with the order as it was before, by setting. Only higher holds; equal never does. A rank not given on one side is not compared.",
  },
  {
    key: 'C-18',
    title: 'Intercompany orders',
    says: [
      ['F-FAQ', 'since 10.0.43 the rules are skipped for intercompany sales orders when the feature is on'],
      ['F-HOLD', 'does not mention intercompany'],
    ],
    choice:
      'Skipped by default, checked with `skipIntercompany: false`; each skip is a decision and counts as exposure outside control.',
  },
  {
    key: 'C-23',
    title: 'A forced hold against everything else',
    says: [
      ['F-HOLD', 'orders with a forced hold "can\'t be released automatically" and show Ready to release'],
      [
        'F-HOLD',
        'an exclusion that releases means "the order won\'t be put on hold", and excluded customers are not processed',
      ],
    ],
    choice: 'What a person forces is held whatever flags, exclusions or checkpoints say, until a person lets it go.',
  },
  {
    key: 'C-26',
    title: 'Order of blocks and exclusions by level',
    says: [
      ['F-HOLD', 'exclusions "are run after blocking rules"'],
      [
        'F-HOLD',
        'both run Table, Group, All, so that a block for all may not run because an exclusion for a customer did',
      ],
      ['F-HOLD', '"Exclusions don\'t override the blocking rule if they are at the same level"'],
    ],
    choice:
      'A block is taken back by an exclusion of its type and value type that is strictly more specific: customer, then group, then all.',
  },
  {
    key: 'C-27',
    title: 'Which exclusions may end the check',
    says: [
      ['F-HOLD', 'any exclusion rule with Release sales order, "and no other rules are checked"'],
      ['F-HOLD (before 10.0.21)', 'only one instance of the sales order exclusion'],
    ],
    choice: 'Any exclusion of any type, at any level, for all as well; the most specific that is true is named.',
  },
  {
    key: 'C-28',
    title: 'Several blocks of one type at one level',
    says: [['F-HOLD', 'says nothing about two rules of one type and level']],
    choice: 'Each is asked; one that fires is enough. The reason of the hold names the strictest threshold that fired.',
  },
  {
    key: 'C-29',
    title: 'Risk groups',
    says: [['F-HOLD', '"If using a risk group an account group must be selected first"']],
    choice:
      'A filter of its own at every level: it makes a rule no more specific. A customer without a risk group is in none.',
  },
  {
    key: 'C-22',
    title: 'Which documents are checked',
    says: [
      [
        'F-HOLD',
        'credit management "can only be used currently for sales orders"; free text and project invoices are not supported',
      ],
    ],
    choice: 'Orders, quotes and invoices, by the same rules.',
  },
  {
    key: 'C-25',
    title: 'A group that does not exist',
    says: [['F-GRP', 'groups are chosen from a list; a missing one is not described']],
    choice: 'Held by the cause `groupMissing`: nobody knows which rules and which limit are for the customer.',
  },
];
