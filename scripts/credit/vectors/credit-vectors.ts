import { amountVectors } from './amount-vectors';
import { daysVectors } from './days-vectors';
import { effectiveLimitVectors, type EffectiveLimitVector } from './effective-limit-vectors';
import { expiryVectors } from './expiry-vectors';
import { extraVectors } from './extra-vectors';
import { flagVectors } from './flag-vectors';
import { graceVectors, type GraceVector } from './grace-vectors';
import { limitVectors } from './limit-vectors';
import { listVectors } from './list-vectors';
import { precedenceVectors } from './precedence-vectors';
import { type CreditVector } from './vector';

export type AnyVector = CreditVector | EffectiveLimitVector | GraceVector;

/** Every vector of credit management (M4): what is to be true, written from the text and never from the code. */
export const creditVectors: readonly AnyVector[] = [
  ...daysVectors,
  ...expiryVectors,
  ...amountVectors,
  ...limitVectors,
  ...listVectors,
  ...flagVectors,
  ...precedenceVectors,
  ...extraVectors,
  ...effectiveLimitVectors,
  ...graceVectors,
];
