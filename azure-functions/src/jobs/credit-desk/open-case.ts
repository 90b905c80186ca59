import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Action, type ActionRefusal } from '../action-requests/action';
import { type ReadRefusal } from '../reading';
import { type DocumentCase, type HeldCase, type HoldCase, type HoldCases } from './hold-case';

/** Who may let a held document go, reject it, hold an order or leave it out of the checks. */
export const CREDIT_DECIDERS: Action['roles'] = ['O2C Credit Manager'];

/** A hold of a quote or an invoice that is still under it. */
export interface OpenDocument extends DocumentCase {
  readonly document: NonNullable<DocumentCase['document']>;
}

/** A hold that is still open, with the document that is still held by it. */
export type OpenCase = HoldCase | OpenDocument;

/** A hold that is still open, of an order, a quote or an invoice that is still held by it. */
export async function openCase(
  cases: Pick<HoldCases, 'byHoldId'>,
  holdId: string,
): Promise<Result<OpenCase, ActionRefusal | ReadRefusal>> {
  const found = await cases.byHoldId(holdId);
  if (!found.ok) return found;
  if (!found.value) return refuse({ code: 'action.target-unknown' });
  const { status } = found.value.hold;
  if (status !== 'open' && status !== 'readyToRelease') return refuse({ code: 'credit-hold.not-open', status });
  return stillHeld(found.value);
}

function stillHeld(held: HeldCase): Result<OpenCase, ActionRefusal> {
  const { hold } = held;
  if (held.kind === 'order') {
    const { order } = held;
    if (order.state !== 'submitted' || order.creditHoldId !== hold.id)
      return refuse({ code: 'credit-hold.not-of-order', order: order.id });
    return ok(held);
  }
  const { document } = held;
  if (document?.creditStatus !== 'held')
    return refuse({ code: 'credit-hold.not-of-document', document: hold.quoteId ?? hold.invoiceId ?? '' });
  return ok({ ...held, document });
}
