import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal } from '../action-requests/action';
import { type ReadRefusal } from '../reading';
import { type HoldCase, type HoldCases } from './hold-case';

/** Who may let a held order go, cancel it, hold it or leave it out of the checks. */
export const CREDIT_DECIDERS: readonly string[] = ['O2C Credit Manager'];

/** A hold that is still open, of an order that is still held by it. */
export async function openCase(
  cases: Pick<HoldCases, 'byHoldId'>,
  holdId: string,
): Promise<Result<HoldCase, ActionRefusal | ReadRefusal>> {
  const found = await cases.byHoldId(holdId);
  if (!found.ok) return found;
  if (!found.value) return refuse({ code: 'action.target-unknown' });
  const { hold, order } = found.value;
  if (hold.documentKind !== 'order') return refuse({ code: 'credit-hold.not-an-order', kind: hold.documentKind });
  if (hold.status !== 'open' && hold.status !== 'readyToRelease')
    return refuse({ code: 'credit-hold.not-open', status: hold.status });
  if (order.state !== 'submitted' || order.creditHoldId !== hold.id)
    return refuse({ code: 'credit-hold.not-of-order', order: order.id });
  return ok(found.value);
}
