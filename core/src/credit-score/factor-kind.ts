import { type Decimal, decimal } from '../kernel';
import { type ScoringFactor } from './scoring';

/** What values a factor can have: a text of its own, or a number and its natural ends. A signal can be either. */
export type FactorKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'either' }
  | { readonly kind: 'number'; readonly least?: Decimal; readonly most?: Decimal };

const ZERO = decimal(0);
const HUNDRED = decimal(100);

/** What can be measured of each factor; ranges must cover all of it. A balance can be a credit and a limit can be used more than whole. */
export const factorKinds: Readonly<Record<ScoringFactor, FactorKind>> = {
  averagePaymentDays: { kind: 'number', least: ZERO },
  customerSinceYears: { kind: 'number', least: ZERO },
  inBusinessYears: { kind: 'number', least: ZERO },
  daysSalesOutstanding: { kind: 'number', least: ZERO },
  averageBalance: { kind: 'number' },
  creditGroup: { kind: 'text' },
  accountStatus: { kind: 'text' },
  country: { kind: 'text' },
  paymentIndex: { kind: 'number', least: ZERO, most: HUNDRED },
  lateShare: { kind: 'number', least: ZERO, most: HUNDRED },
  limitUse: { kind: 'number', least: ZERO },
  brokenPromises: { kind: 'number', least: ZERO },
  externalSignal: { kind: 'either' },
};
