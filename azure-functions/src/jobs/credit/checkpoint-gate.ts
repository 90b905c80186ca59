import { type Checkpoint } from '@o2c/core/credit';
import { ok, type Result } from '@o2c/core/kernel';
import { isCleared, type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type Reading, type ReadRefusal } from '../reading';
import { type EvaluateOrders } from './evaluate-orders';
import { isCheckDue } from './is-check-due';
import { type OrderOutcome } from './order-outcome';

/** What a gate did about orders that were about to pass. */
export interface GateAnswer {
  /** Something was evaluated now: the orders must be read again. */
  readonly evaluated: boolean;
  /** Orders that did not pass, now or before, and why; what the rows say of them is not enough. */
  readonly stopped: ReadonlyMap<string, string>;
}

/** Looks at orders as they were read; asked again in the same run it lets those pass that it saw before. */
export type CheckpointGate = (
  orders: Iterable<SalesOrder>,
  settings: Pick<CompanySettings, 'policies'>,
) => Promise<Result<GateAnswer, ReadRefusal>>;

/** Those of the orders whose check is due that pass without it. */
export type LetPass = (orders: readonly SalesOrder[], moment: Moment) => Reading<ReadonlySet<string>>;

const nobody: LetPass = () => Promise.resolve(ok(new Set()));

/** A gate for one run. */
export type OpenGate = (moment: Moment) => CheckpointGate;

/**
 * Lets no order pass a checkpoint whose check is due there (CR-3): cleared orders are evaluated first, in the same run, and whoever acts goes by what
 * they are then. Orders that are not cleared are stopped by that alone and are not evaluated for it.
 */
export const checkpointGate =
  (evaluate: EvaluateOrders, at: Checkpoint, letPass: LetPass = nobody): OpenGate =>
  (moment) => {
    const seen = new Set<string>();
    const stopped = new Map<string, string>();
    return async (orders, settings) => {
      const due = [...orders].filter(
        (order) => !seen.has(order.id) && isCleared(order) && isCheckDue(order, settings, { at, asOf: moment.today }),
      );
      if (due.length === 0) return ok({ evaluated: false, stopped });
      const passing = await letPass(due, moment);
      if (!passing.ok) return passing;
      const ids = due.map(({ id }) => id).filter((id) => !passing.value.has(id));
      if (ids.length === 0) return ok({ evaluated: false, stopped });
      const outcomes = await evaluatePatiently(evaluate, { ids, moment, at });
      if (!outcomes.ok) return outcomes;
      for (const id of ids) {
        seen.add(id);
        const outcome = outcomes.value.get(id);
        // Without an outcome it needed none any more: somebody else checked it meanwhile, and its row says what became of it.
        if (outcome === undefined || outcome.outcome === 'cleared') stopped.delete(id);
        else stopped.set(id, 'code' in outcome ? outcome.code : outcome.outcome);
      }
      return ok({ evaluated: true, stopped });
    };
  };

/** So often orders of one limit are evaluated that others change at the same time. */
const MOST_EVALUATIONS = 3;

interface Wanted {
  readonly ids: readonly string[];
  readonly moment: Moment;
  readonly at: Checkpoint;
}

async function evaluatePatiently(
  evaluate: EvaluateOrders,
  { ids, moment, at }: Wanted,
): Reading<ReadonlyMap<string, OrderOutcome>> {
  const found = new Map<string, OrderOutcome>();
  let open = ids;
  for (let evaluations = 0; open.length > 0 && evaluations < MOST_EVALUATIONS; evaluations += 1) {
    const outcomes = await evaluate(open, moment, at);
    if (!outcomes.ok) return outcomes;
    for (const id of open) found.delete(id);
    for (const outcome of outcomes.value) found.set(outcome.orderId, outcome);
    open = open.filter((id) => found.get(id)?.outcome === 'parked');
  }
  return ok(found);
}
