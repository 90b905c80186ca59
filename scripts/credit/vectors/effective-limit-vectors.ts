import { type Origin } from './vector';

/** A limit as it is kept; amounts in EUR as text. */
export interface GivenLimit {
  readonly own?: string;
  readonly unlimited?: boolean;
  readonly mandatory?: boolean;
  readonly temporary?: { readonly amount: string; readonly from: string; readonly to: string };
  readonly group?: string;
  readonly securities?: readonly {
    readonly amount: string;
    readonly percent: string;
    readonly included?: boolean;
    readonly from: string;
    readonly to?: string;
  }[];
  readonly asOf?: string;
}

/** One effective limit: an amount in EUR, `unlimited` or `missing`. */
export interface EffectiveLimitVector extends Origin {
  readonly kind: 'limit';
  readonly id: string;
  readonly about: string;
  readonly given: GivenLimit;
  readonly expected: string;
}

type Row = readonly [about: string, given: GivenLimit, expected: string, origin: Origin];

const group: Origin = { source: '3.4 [F-SCEN]', choice: 'Finance', conflict: 'C-14' };
const insured: Origin = { source: '3.4 [F-CUST]', choice: 'Finance', conflict: 'C-35' };
const temporary: Origin = { source: '3.4 [F-CUST]', choice: 'ours', conflict: 'C-36' };
const policy = { amount: '50000.00', percent: '50', from: '2026-01-01', to: '2026-12-31' };
const spring = { amount: '15000.00', from: '2026-03-01', to: '2026-03-31' };

const ROWS: readonly Row[] = [
  ['own below the group', { own: '10000.00', group: '15000.00' }, '10000.00', group],
  ['own above the group', { own: '20000.00', group: '15000.00' }, '15000.00', group],
  ['own equal to the group', { own: '15000.00', group: '15000.00' }, '15000.00', group],
  ['own zero, mandatory', { own: '0.00', mandatory: true, group: '15000.00' }, '0.00', group],
  ['own zero, unlimited', { own: '0.00', unlimited: true, group: '15000.00' }, 'unlimited', group],
  ['own zero, no flags', { own: '0.00', group: '15000.00' }, '15000.00', group],
  ['own not decided, group decided', { group: '15000.00' }, '15000.00', { ...group, choice: 'ours' }],
  ['own not decided, mandatory', { mandatory: true, group: '15000.00' }, 'missing', { ...group, choice: 'ours' }],
  [
    'own above the group, mandatory',
    { own: '20000.00', mandatory: true, group: '15000.00' },
    '15000.00',
    { ...group, choice: 'ours' },
  ],
  ['own decided, group without credit', { own: '10000.00', group: '0.00' }, '0.00', { ...group, choice: 'ours' }],
  ['nothing decided', {}, 'missing', { source: '3.4 (ours)', choice: 'ours', conflict: 'C-19' }],
  ['zero is no credit', { own: '0.00' }, '0.00', { source: '3.1 [F-FAQ]', choice: 'Finance', conflict: 'C-13' }],
  [
    'unlimited only by its flag',
    { own: '500.00', unlimited: true },
    'unlimited',
    { source: '3.1 [F-FAQ]', choice: 'Finance', conflict: 'C-13' },
  ],
  ['insurance of 50,000 at 50 %', { own: '100000.00', securities: [policy] }, '125000.00', insured],
  [
    'the same, included in exposure',
    { own: '100000.00', securities: [{ ...policy, included: true }] },
    '75000.00',
    insured,
  ],
  ['insurance at 0 %', { own: '100000.00', securities: [{ ...policy, percent: '0' }] }, '100000.00', insured],
  ['insurance at 100 %', { own: '100000.00', securities: [{ ...policy, percent: '100' }] }, '150000.00', insured],
  [
    'insurance at 100 %, included',
    { own: '100000.00', securities: [{ ...policy, percent: '100', included: true }] },
    '100000.00',
    insured,
  ],
  [
    'two policies',
    { own: '100000.00', securities: [policy, { ...policy, percent: '10' }] },
    '130000.00',
    { ...insured, choice: 'ours' },
  ],
  [
    'included beyond the limit',
    { own: '10000.00', securities: [{ ...policy, included: true }] },
    '0.00',
    { ...insured, choice: 'ours' },
  ],
  [
    'a third of a cent is not credit',
    { own: '0.00', mandatory: true, securities: [{ ...policy, amount: '0.10', percent: '33.3333' }] },
    '0.03',
    { ...insured, choice: 'ours' },
  ],
  ['the day before the policy', { own: '100000.00', securities: [policy], asOf: '2025-12-31' }, '100000.00', insured],
  ['the first day of the policy', { own: '100000.00', securities: [policy], asOf: '2026-01-01' }, '125000.00', insured],
  ['the last day of the policy', { own: '100000.00', securities: [policy], asOf: '2026-12-31' }, '125000.00', insured],
  ['the day after the policy', { own: '100000.00', securities: [policy], asOf: '2027-01-01' }, '100000.00', insured],
  [
    'a policy without an end',
    { own: '100000.00', securities: [{ amount: '50000.00', percent: '50', from: '2026-01-01' }], asOf: '2031-01-01' },
    '125000.00',
    { ...insured, choice: 'ours' },
  ],
  [
    'the day before the temporary limit',
    { own: '10000.00', temporary: spring, asOf: '2026-02-28' },
    '10000.00',
    temporary,
  ],
  [
    'the first day of the temporary limit',
    { own: '10000.00', temporary: spring, asOf: '2026-03-01' },
    '15000.00',
    temporary,
  ],
  [
    'the last day of the temporary limit',
    { own: '10000.00', temporary: spring, asOf: '2026-03-31' },
    '15000.00',
    temporary,
  ],
  [
    'the day after the temporary limit',
    { own: '10000.00', temporary: spring, asOf: '2026-04-01' },
    '10000.00',
    temporary,
  ],
  [
    'a temporary limit below the base',
    { own: '10000.00', temporary: { ...spring, amount: '500.00' }, asOf: '2026-03-15' },
    '500.00',
    temporary,
  ],
  [
    'a temporary limit of zero',
    { own: '10000.00', temporary: { ...spring, amount: '0.00' }, asOf: '2026-03-15' },
    '0.00',
    temporary,
  ],
  ['a temporary limit without a base', { temporary: spring, asOf: '2026-03-15' }, '15000.00', temporary],
  [
    'temporary and insurance both',
    { own: '10000.00', temporary: spring, securities: [policy], asOf: '2026-03-15' },
    '40000.00',
    { ...temporary, choice: 'Finance' },
  ],
  [
    'a temporary limit above the group',
    { own: '10000.00', temporary: spring, group: '12000.00', asOf: '2026-03-15' },
    '12000.00',
    { ...group, choice: 'ours' },
  ],
  [
    'insurance beyond the group',
    { own: '10000.00', securities: [policy], group: '20000.00' },
    '20000.00',
    { ...group, choice: 'ours' },
  ],
  [
    'a temporary limit of an unlimited customer',
    { unlimited: true, temporary: spring, asOf: '2026-03-15' },
    'unlimited',
    temporary,
  ],
];

/** What limit holds on a day (spec/features.md 3.4). */
export const effectiveLimitVectors: readonly EffectiveLimitVector[] = ROWS.map(
  ([about, given, expected, origin], at) => ({
    kind: 'limit',
    id: `EL-${String(at + 1).padStart(2, '0')}`,
    about,
    given,
    expected,
    ...origin,
  }),
);
