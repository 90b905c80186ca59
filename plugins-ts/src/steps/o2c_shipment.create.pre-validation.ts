import { isCleared } from '@o2c/core/ordering';
import { ALLOWED, type VetoStep, vetoStep } from './veto-step';

/** No shipment by hand of an order that is not cleared for what it is now (CR-3, design.md 2.2): one read. */
export const unclearedShipmentVeto: VetoStep = vetoStep({
  table: 'o2c_shipment',
  message: 'Create',
  description: 'Refuses a shipment of an order that is not cleared for its current content.',
  judge: async ({ target }, { order }) => {
    const orderId = referenceIn(target?.get('o2c_salesorderid'));
    if (orderId === undefined) return { allowed: false, code: 'veto.unsure', reason: 'no order is named' };
    const found = await order(orderId);
    if (!found.ok) return { allowed: false, code: 'veto.unsure', reason: found.error.code };
    return found.value && isCleared(found.value) ? ALLOWED : { allowed: false, code: 'credit.not-cleared' };
  },
});

/** The id in a reference as the platform writes it: `{ "Id": "...", "LogicalName": "salesorder" }`. */
function referenceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('Id' in value) || !('LogicalName' in value)) return undefined;
  const { Id: id, LogicalName: table } = value;
  return table === 'salesorder' && typeof id === 'string' && GUID.test(id) ? id.toLowerCase() : undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
