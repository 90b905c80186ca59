import { type IsoDate } from '../../kernel';
import { type EffectiveLimit, type LimitTerms } from './credit-limit';

/**
 * The limit that holds on a day (CR-12, spec/features.md 3.4): unlimited when the flag says so, else the temporary limit from its first to its
 * last day, both included, else the base. Insurance, guarantees and groups join here later.
 * @example base 10,000, temporary 15,000 from 1 to 31 March: 15,000 on 1 March and on 31 March, 10,000 on 1 April
 */
export function effectiveLimit(terms: LimitTerms, asOf: IsoDate): EffectiveLimit {
  if (terms.unlimitedCredit) return { kind: 'unlimited' };
  const { creditLimit, temporaryLimit } = terms;
  if (temporaryLimit && isBetween(asOf, terms)) return { kind: 'limited', amount: temporaryLimit, source: 'temporary' };
  return creditLimit ? { kind: 'limited', amount: creditLimit, source: 'base' } : { kind: 'missing' };
}

const isBetween = (day: IsoDate, { temporaryFrom, temporaryTo }: LimitTerms): boolean =>
  temporaryFrom !== undefined && temporaryTo !== undefined && temporaryFrom <= day && day <= temporaryTo;
