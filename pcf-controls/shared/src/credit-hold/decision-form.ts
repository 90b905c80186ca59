import { type Money } from '@o2c/core/kernel';
import { type Decision } from './credit-drafts';
import { amountIn } from './amount-in';

/** What the dialog asks for. */
export interface DecisionFields extends Decision {
  readonly scope: 'this' | 'all';
  readonly typedAmount: string;
}

export const EMPTY_DECISION: DecisionFields = {
  reason: '',
  note: '',
  reviewOn: '',
  mode: 'withoutPosting',
  scope: 'this',
  typedAmount: '',
};

export interface DecisionRules {
  /** Whether a review date is wanted. */
  readonly reviews: boolean;
  readonly today: string;
  /** The amount to type once more, where it is so high. */
  readonly confirm: Money | undefined;
}

/** The field that is not right yet, by name; undefined when all are. */
export function fieldInTheWay(
  { reason, reviewOn, typedAmount }: DecisionFields,
  { reviews, today, confirm }: DecisionRules,
): 'reason' | 'reviewOn' | 'typedAmount' | undefined {
  if (reason.trim() === '') return 'reason';
  if (reviews && !(reviewOn >= today)) return 'reviewOn';
  if (confirm === undefined) return undefined;
  const typed = amountIn(typedAmount, confirm.currency);
  return typed !== undefined && typed.minor === confirm.minor ? undefined : 'typedAmount';
}
