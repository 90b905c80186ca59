import { contentHash, type Decimal, roundDecimal } from '../kernel';
import { type CustomerScore } from './score-customer';

type Scored = Extract<CustomerScore, { outcome: 'scored' }>;

/**
 * What two scores must have in common to be the same: the line each factor fell on, what is stale, the risk group, and the payment index in whole
 * points. A measure that moves inside its range is nothing new, so that a customer who goes on as before writes nothing.
 */
export const scoreContentHash = (
  { score, riskGroup, factors, stale }: Scored,
  paymentIndex: Decimal | undefined,
): string =>
  contentHash({
    score,
    riskGroup,
    lines: factors.map(({ group, line, score: given }) => ({ group, line, given })),
    stale,
    index: paymentIndex && roundDecimal(paymentIndex, { places: 0, mode: 'halfUp' }),
  });
