import { isCleared } from '@o2c/core/ordering';
import { ALLOWED, type VetoStep, vetoStep } from './veto-step';

/**
 * No shipment by hand of an order that is not cleared for what it is now, nor of one that must be checked again before it leaves (CR-3, design.md
 * 2.2): two reads. A step writes nothing, so who ships asks for the evaluation first.
 */
export const unclearedShipmentVeto: VetoStep = vetoStep({
  table: 'o2c_shipment',
  message: 'Create',
  description: 'Refuses a shipment of an order that is not cleared for its current content.',
  judge: async ({ target }, { order, isCheckDue }) => {
    const orderId = referenceIn(target?.get('o2c_salesorderid'));
    if (orderId === undefined) return { allowed: false, code: 'veto.unsure', reason: 'no order is named' };
    const found = await order(orderId);
    if (!found.ok) return { allowed: false, code: 'veto.unsure', reason: found.error.code };
    if (!found.value || !isCleared(found.value)) return { allowed: false, code: 'credit.not-cleared' };
    const due = await isCheckDue(found.value);
    if (!due.ok) return { allowed: false, code: 'veto.unsure', reason: due.error.code };
    return due.value ? { allowed: false, code: 'credit.check-due' } : ALLOWED;
  },
});

/** The id in a reference as the platform writes it: `{ "Id": "...", "LogicalName": "salesorder" }`. */
function referenceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('Id' in value) || !('LogicalName' in value)) return undefined;
  const { Id: id, LogicalName: table } = value;
  return table === 'salesorder' && typeof id === 'string' && GUID.test(id) ? id.toLowerCase() : undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
