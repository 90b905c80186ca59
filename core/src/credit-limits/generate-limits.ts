import { compare, type IsoDate, type Money, type Result } from '../kernel';
import { belowExposure } from './below-exposure';
import { type AdjustmentType } from './limit-adjustment';
import { type LimitHolder } from './limit-on-file';

/** A customer whose limit may be generated. */
export interface LimitCandidate {
  readonly holder: LimitHolder;
  /** In the holder's currency; absent: nobody can say. */
  readonly exposure?: Money;
}

/** A limit that shall be, and how it came about. */
export interface WantedLimit {
  readonly limit: Money;
  readonly explanation: string;
}

export interface GenerationTerms {
  readonly type: AdjustmentType;
  /** The last day of the new limits. */
  readonly expiresOn: IsoDate;
  /** Limits may come to less than what is taken. */
  readonly belowExposure: boolean;
  readonly wantedOf: (candidate: LimitCandidate) => Result<WantedLimit, { readonly code: string }>;
}

/** A change that would be written, and why. */
export interface ProposedLimit {
  readonly holder: LimitHolder;
  readonly newLimit: Money;
  readonly explanation: string;
  /** Lower than what is taken, as was allowed. */
  readonly belowExposure: boolean;
}

/** A customer whose limit stays, and why. */
export interface LeftOut {
  readonly holder: LimitHolder;
  readonly code: string;
}

/** What a generation would do, before anything is written (CR-15). */
export interface GenerationReport {
  readonly proposed: readonly ProposedLimit[];
  readonly leftOut: readonly LeftOut[];
}

/** Decides every candidate for itself: what would change and why, and who is left out and why. The order is that of the candidates. */
export function generateLimits(candidates: readonly LimitCandidate[], terms: GenerationTerms): GenerationReport {
  const decided = candidates.map((candidate) => decide(candidate, terms));
  return {
    proposed: decided.flatMap((one) => ('newLimit' in one ? [one] : [])),
    leftOut: decided.flatMap((one) => ('newLimit' in one ? [] : [one])),
  };
}

function decide(candidate: LimitCandidate, terms: GenerationTerms): ProposedLimit | LeftOut {
  const { holder, exposure } = candidate;
  if (holder.limitOwnerId !== undefined && holder.limitOwnerId !== holder.id)
    return { holder, code: 'credit-limits.limit-of-another' };
  if (holder.unlimitedCredit) return { holder, code: 'credit-limits.unlimited' };
  const wanted = terms.wantedOf(candidate);
  if (!wanted.ok) return { holder, code: wanted.error.code };
  const { limit, explanation } = wanted.value;
  if (isSame(holder, limit, terms)) return { holder, code: 'credit-limits.unchanged' };
  const below = belowExposure(holder, limit, exposure);
  if (below && !terms.belowExposure) return { holder, code: below.code };
  return { holder, newLimit: limit, explanation, belowExposure: below !== undefined };
}

/** The same amount to another day is a change: the limit is renewed. */
const isSame = (holder: LimitHolder, limit: Money, { type, expiresOn }: GenerationTerms): boolean =>
  type === 'creditLimit' &&
  holder.creditLimit !== undefined &&
  compare(holder.creditLimit, limit) === 0 &&
  holder.creditLimitExpiresOn === expiresOn;
