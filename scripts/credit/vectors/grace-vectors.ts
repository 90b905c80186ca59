import { type Checkpoint } from '@o2c/core/credit';

import { type Origin } from './vector';

/** Days of grace of the points that are checked; null: checked without grace. */
export interface GivenGrace {
  readonly grace: Partial<Readonly<Record<Checkpoint, number | null>>>;
  /** The check that was passed last, by its day of the story. */
  readonly passed?: { readonly at: Checkpoint; readonly day: number };
  readonly at: Checkpoint;
  readonly day: number;
}

/** Whether another check is due; `refused`: the settings are no settings. */
export interface GraceVector extends Origin {
  readonly kind: 'grace';
  readonly id: string;
  readonly about: string;
  readonly given: GivenGrace;
  readonly expected: 'due' | 'notChecked' | 'withinGrace' | 'refused';
}

type Row = readonly [about: string, given: GivenGrace, expected: GraceVector['expected'], own?: Partial<Origin>];

const grace = { confirmation: 2, shipment: 3, invoice: 2 } as const;
const none = { confirmation: null, shipment: null, invoice: null } as const;
const confirmed = { at: 'confirmation', day: 1 } as const;
const shipped = { at: 'shipment', day: 4 } as const;

const ROWS: readonly Row[] = [
  ['nothing passed yet', { grace, at: 'confirmation', day: 1 }, 'due'],
  ['day 1 itself', { grace, passed: confirmed, at: 'shipment', day: 1 }, 'withinGrace'],
  ['day 2', { grace, passed: confirmed, at: 'shipment', day: 2 }, 'withinGrace'],
  ['day 3', { grace, passed: confirmed, at: 'shipment', day: 3 }, 'withinGrace'],
  ['day 4', { grace, passed: confirmed, at: 'shipment', day: 4 }, 'due'],
  ['day 5', { grace, passed: confirmed, at: 'shipment', day: 5 }, 'due'],
  [
    "the invoice uses the shipment's 3 days, last day",
    { grace, passed: shipped, at: 'invoice', day: 7 },
    'withinGrace',
  ],
  ["the invoice uses the shipment's 3 days, day after", { grace, passed: shipped, at: 'invoice', day: 8 }, 'due'],
  [
    'confirmed again within grace',
    { grace, passed: confirmed, at: 'confirmation', day: 3 },
    'withinGrace',
    { conflict: 'C-38' },
  ],
  ['a point that is not checked', { grace, passed: confirmed, at: 'orderEntry', day: 9 }, 'notChecked'],
  ['a point that is not checked, nothing passed', { grace, at: 'orderEntry', day: 1 }, 'notChecked'],
  [
    'no grace, confirmed again the same day',
    { grace: none, passed: confirmed, at: 'confirmation', day: 1 },
    'due',
    { conflict: 'C-38' },
  ],
  ['no grace, the next step', { grace: none, passed: confirmed, at: 'shipment', day: 2 }, 'due'],
  [
    'passed where nothing is checked any more',
    { grace, passed: { at: 'orderEntry', day: 1 }, at: 'shipment', day: 2 },
    'due',
    { choice: 'ours' },
  ],
  [
    'grace at some points only',
    { grace: { confirmation: 2, shipment: null }, at: 'shipment', day: 1 },
    'refused',
    { conflict: 'C-39' },
  ],
  [
    'grace of no day beside a grace',
    { grace: { confirmation: 2, shipment: 0 }, at: 'shipment', day: 1 },
    'refused',
    { choice: 'ours', conflict: 'C-39' },
  ],
];

/** When a document is checked again (spec/features.md 3.6). */
export const graceVectors: readonly GraceVector[] = ROWS.map(([about, given, expected, own], at) => ({
  kind: 'grace',
  id: `GR-${String(at + 1).padStart(2, '0')}`,
  about,
  given,
  expected,
  source: '3.6 [F-SETUP]',
  choice: 'Finance',
  conflict: 'C-37',
  ...own,
}));
