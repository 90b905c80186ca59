import { ok, type Result } from '../kernel';
import { changedLimit, type ChangeRefusal, type LimitChange } from './changed-limit';
import { type LimitCandidate, type WantedLimit } from './generate-limits';
import { shownMoney } from './shown-money';

/** Limits that follow from the ones before, by an amount, by percent, or all alike (CR-14). */
export const wantedByChange =
  (change: LimitChange) =>
  ({ holder }: LimitCandidate): Result<WantedLimit, ChangeRefusal> => {
    const after = changedLimit(holder.creditLimit, holder.currency, change);
    return after.ok ? ok({ limit: after.value, explanation: explained(holder, change) }) : after;
  };

function explained(
  { creditLimit, currency }: LimitCandidate['holder'],
  { kind, value, rounding }: LimitChange,
): string {
  const before = creditLimit ? shownMoney(creditLimit) : `no limit in ${currency}`;
  const changed = { fixed: `set to ${value}`, amount: `and ${value}`, percent: `and ${value} %` }[kind];
  const rounded = rounding ? `, rounded ${WORDS[rounding.direction]} ${rounding.to}` : '';
  return `${before} ${changed}${rounded}`;
}

const WORDS = { nearest: 'to the nearest', up: 'up to a multiple of', down: 'down to a multiple of' };
