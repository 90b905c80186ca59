import { ok, type Result, utcDateOf } from '@o2c/core/kernel';
import { type Shipment } from '@o2c/core/fulfilment';
import { isCleared } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal, type Reading } from '../reading';
import { type HeldCase, type HoldCase, type HoldCases } from './hold-case';
import { planShipping } from './plan-shipping';

export interface PostReleasedPorts {
  /** Holds at shipment that the rules let go with posting, lately: oldest first. */
  readonly released: (moment: Moment) => Reading<readonly string[]>;
  readonly cases: Pick<HoldCases, 'byHoldId' | 'shipmentsOf'>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}

/** What became of what could be posted; what is refused is tried again as long as the release is recent. */
export interface PostedReleases {
  readonly posted: number;
  readonly postingRefused: number;
}

/**
 * Carries on with what a hold stopped, where the settings say so (`autoRelease`) and the rules let it go: shipments that wait leave, else what is
 * still to be shipped. Found in the rows, so that nothing hangs on a message; once, for nothing is shipped where goods have left since. What waits
 * for its invoice needs nothing here: the invoicing job bills what is cleared and delivered.
 */
export const postReleased =
  ({ released, cases, write }: PostReleasedPorts) =>
  async (moment: Moment): Promise<Result<PostedReleases, ReadRefusal>> => {
    const holds = await released(moment);
    if (!holds.ok) return holds;
    let [posted, postingRefused] = [0, 0];
    for (const holdId of holds.value) {
      const held = await cases.byHoldId(holdId);
      if (!held.ok) return held;
      if (!held.value || !isReleased(held.value)) continue;
      const shipments = await cases.shipmentsOf(held.value.order.id);
      if (!shipments.ok) return shipments;
      if (hasLeftSince(held.value, shipments.value)) continue;
      const { order } = held.value;
      const planned = planShipping({ held: held.value, order, shipments: shipments.value, moment });
      if (planned.kind !== 'shipment') {
        postingRefused += Number(planned.kind === 'refused' && planned.code !== 'shipment.nothing-to-ship');
        continue;
      }
      const { creates, updates } = planned;
      const outcomes = await write([{ key: holdId, creates, updates }]);
      if (outcomes.get(holdId)?.outcome === 'written') posted += 1;
    }
    return ok({ posted, postingRefused });
  };

const isReleased = (held: HeldCase): held is HoldCase => {
  if (held.kind !== 'order') return false;
  const { hold, order } = held;
  return (
    hold.status === 'released' && order.state === 'submitted' && order.creditHoldId === hold.id && isCleared(order)
  );
};

const hasLeftSince = ({ hold }: HoldCase, shipments: readonly Shipment[]): boolean => {
  const day = hold.releasedOn === undefined ? undefined : utcDateOf(hold.releasedOn);
  return shipments.some(({ shippedOn }) => day !== undefined && shippedOn !== undefined && shippedOn >= day);
};
