import { compareDecimals, decimal } from '../../kernel';
import { type Finding } from '../../operations';
import { orderStateOf } from '../order-lifecycle';
import { type OrderLine, type SalesOrder } from '../sales-order';
import { broken } from './broken';
import { type DecisionOnOrder } from './state-facts';

const NOTHING = decimal(0);

/** What is wrong with one order by itself: status and state, what has left against what it may, what is billed against what has left. */
export function checkOrderRows(order: SalesOrder, decisions: readonly DecisionOnOrder[]): readonly Finding[] {
  return [
    ...checkStatus(order),
    ...checkProgress(order, decisions),
    ...order.lines.flatMap((line) => checkLine(order, line)),
  ];
}

function checkStatus({ id, state, status, version }: SalesOrder): readonly Finding[] {
  const findings: Finding[] = [];
  const expected = orderStateOf[status];
  if (state !== expected)
    findings.push(
      broken(id, { expected, found: state, text: `An order with status ${status} is in a state of another.` }),
    );
  if (version < 1)
    findings.push(broken(id, { expected: '1 or more', found: String(version), text: 'An order has no version.' }));
  return findings;
}

/** Nothing leaves before an order is submitted, after it is cancelled, or without ever having been cleared (CR-3). */
function checkProgress(order: SalesOrder, decisions: readonly DecisionOnOrder[]): readonly Finding[] {
  const { id, status, lines } = order;
  const findings: Finding[] = [];
  const shipped = lines.some(({ shippedQuantity }) => compareDecimals(shippedQuantity, NOTHING) > 0);
  if (shipped && ['new', 'pending', 'onHold', 'noMoney'].includes(status))
    findings.push(
      broken(id, {
        expected: 'nothing shipped',
        found: 'shipped',
        text: `Goods of an order that is ${status} have left.`,
      }),
    );
  if (shipped && !wasCleared(order, decisions))
    findings.push(
      broken(id, {
        expected: 'a clearance',
        found: 'none',
        text: 'Goods have left of an order that was never cleared.',
      }),
    );
  const open = lines.some(({ quantity, invoicedQuantity }) => quantity !== invoicedQuantity);
  if (status === 'complete' && open)
    findings.push(
      broken(id, { expected: 'all billed', found: 'open lines', text: 'An order is complete and not wholly billed.' }),
    );
  return findings;
}

/** One that is held again after goods left has lost its hash, not its history. */
const wasCleared = (
  { id, creditClearedHash, creditHoldId }: SalesOrder,
  decisions: readonly DecisionOnOrder[],
): boolean =>
  creditClearedHash !== undefined ||
  (creditHoldId !== undefined &&
    decisions.some(({ targetId, outcome }) => targetId === id && (outcome === 'cleared' || outcome === 'released')));

function checkLine(
  order: SalesOrder,
  { lineNumber, quantity, shippedQuantity, invoicedQuantity }: OrderLine,
): readonly Finding[] {
  const rises = [NOTHING, invoicedQuantity, shippedQuantity, quantity];
  const fits = rises.every((value, at) => at === 0 || compareDecimals(rises[at - 1] ?? NOTHING, value) <= 0);
  if (fits) return [];
  return [
    broken(`${order.id} line ${lineNumber}`, {
      expected: '0 <= billed <= shipped <= ordered',
      found: `billed ${invoicedQuantity}, shipped ${shippedQuantity}, ordered ${quantity}`,
      text: 'A line is billed or shipped beyond what it may be.',
    }),
  ];
}
