import { badQuery } from '../../../errors/address-errors';
import { type PriceLockMessage } from '../../../messages/message-map';
import { noContent } from '../../api-response';
import { type Operation } from '../operation';

/** Bound to one order or invoice, no parameters: 204 (Web API reference, one page each). */
const priceLock = (message: PriceLockMessage, table: string): Operation => ({
  kind: 'action',
  binding: 'row',
  run: async ({ context: { execution }, bound }) => {
    if (bound?.id === undefined || bound.table.logicalName !== table)
      throw badQuery(`${message} is bound to a row of ${table}.`);
    await execution.send(message, { id: bound.id }, execution);
    return noContent();
  },
});

export const priceLockOperations: Readonly<Record<PriceLockMessage, Operation>> = {
  LockInvoicePricing: priceLock('LockInvoicePricing', 'invoice'),
  LockSalesOrderPricing: priceLock('LockSalesOrderPricing', 'salesorder'),
  UnlockInvoicePricing: priceLock('UnlockInvoicePricing', 'invoice'),
  UnlockSalesOrderPricing: priceLock('UnlockSalesOrderPricing', 'salesorder'),
};
