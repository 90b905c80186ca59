import { type Finding } from '../../operations';
import { type SalesOrder } from '../sales-order';
import { broken } from './broken';
import { type DecisionOnOrder, type StateFacts } from './state-facts';

/**
 * The history that decisions tell of each order, as an automaton: it is taken once and before anything else, each change makes a later version
 * than the one before, and nothing is decided on it after it was cancelled.
 */
export function checkOrderHistory({ orders, decisions }: StateFacts): readonly Finding[] {
  const byOrder = new Map<string, DecisionOnOrder[]>();
  for (const decision of decisions)
    byOrder.set(decision.targetId, [...(byOrder.get(decision.targetId) ?? []), decision]);
  return orders.flatMap((order) => checkOne(order, [...(byOrder.get(order.id) ?? [])].sort(byTime)));
}

const byTime = (one: DecisionOnOrder, other: DecisionOnOrder): number =>
  one.recordedOn < other.recordedOn ? -1 : Number(one.recordedOn > other.recordedOn);

function checkOne({ id, version, state }: SalesOrder, history: readonly DecisionOnOrder[]): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (expected: string, found: string, text: string): void =>
    void findings.push(broken(id, { expected, found, text }));
  const takings = history.filter(({ type }) => type === 'order.take');
  const [taken] = takings;
  if (takings.length > 1) say('1', String(takings.length), 'An order was taken more than once.');
  const early = history.find(({ recordedOn }) => taken && recordedOn < taken.recordedOn);
  if (early) say('order.take', early.type, 'Something was decided on an order before it was taken.');
  const changes = history.filter(({ type }) => type === 'order.change');
  const versions = changes.map(versionOf);
  const rising = versions.every((made, at) => made > (versions[at - 1] ?? 1));
  // Credit counts a change that was made by hand, so the order may be further on.
  if (!rising || version < Math.max(1, ...versions))
    say('rising versions', [...versions, version].join(), 'The versions of an order are not those its changes made.');
  const cancelled = changes.find(({ outcome }) => outcome === 'cancelled');
  if (cancelled && state !== 'cancelled') say('cancelled', state, 'An order was cancelled and lives on.');
  const late = cancelled && history.find(({ recordedOn }) => recordedOn > cancelled.recordedOn);
  if (late) say('nothing', late.type, 'Something was decided on an order after it was cancelled.');
  return findings;
}

/** A change says in its inputs which version it made; a decision that does not is no change of ours and counts as none. */
function versionOf({ inputs }: DecisionOnOrder): number {
  const said = /"version":(\d+)/.exec(inputs)?.[1];
  return said === undefined ? 0 : Number(said);
}
