import {
  alternateKey,
  contentHash,
  type Instant,
  type IsoDate,
  negate,
  ok,
  refuse,
  type Result,
  rowId,
} from '../kernel';
import { type Settlement } from './settlement';

export interface ReversalRequest {
  readonly settlement: Settlement;
  /** The day from which the items are open again. */
  readonly effectiveOn: IsoDate;
  readonly recordedOn: Instant;
}

export type ReversalRefusal =
  | { readonly code: 'reversal.of-reversal' }
  | { readonly code: 'reversal.before-settlement'; readonly effectiveOn: IsoDate };

/**
 * Undoes a settlement from a day on: a new row with the same amounts negated. A settlement can be reversed once, for its reversal's id follows
 * from its own. Refused for a reversal (settle again instead) and for a day before the settlement.
 */
export function reverseSettlement({
  settlement,
  effectiveOn,
  recordedOn,
}: ReversalRequest): Result<Settlement, ReversalRefusal> {
  if (settlement.reversesId !== undefined) return refuse({ code: 'reversal.of-reversal' });
  if (effectiveOn < settlement.effectiveOn) {
    return refuse({ code: 'reversal.before-settlement', effectiveOn: settlement.effectiveOn });
  }
  return ok({
    ...settlement,
    id: rowId('settlement', 'reversal', settlement.id),
    key: alternateKey('settlement', 'reversal', settlement.id),
    debitAmount: negate(settlement.debitAmount),
    creditAmount: negate(settlement.creditAmount),
    debitAccountingAmount: negate(settlement.debitAccountingAmount),
    creditAccountingAmount: negate(settlement.creditAccountingAmount),
    discount: negate(settlement.discount),
    writeOff: negate(settlement.writeOff),
    exchangeDifference: negate(settlement.exchangeDifference),
    effectiveOn,
    recordedOn,
    reversesId: settlement.id,
    requestHash: contentHash({ reverses: settlement.id, effectiveOn }),
  });
}
