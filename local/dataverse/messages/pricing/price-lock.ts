import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { existingRow } from '../existing-row';
import { type MessageMap, type PriceLockMessage } from '../message-map';
import { requiredTable } from '../required-table';

/** The document of each message, the name of its parameter, and what becomes of `ispricelocked`. */
const LOCKS: Readonly<Record<PriceLockMessage, readonly [table: string, parameter: string, locked: boolean]>> = {
  LockInvoicePricing: ['invoice', 'InvoiceId', true],
  LockSalesOrderPricing: ['salesorder', 'SalesOrderId', true],
  UnlockInvoicePricing: ['invoice', 'InvoiceId', false],
  UnlockSalesOrderPricing: ['salesorder', 'SalesOrderId', false],
};

type Handler = (request: MessageMap[PriceLockMessage]['request'], execution: Execution) => Promise<undefined>;

/**
 * LockSalesOrderPricing and its three sisters: the prices of the lines stay what they are, or follow the price list again (and are asked for at
 * once). The totals are those of the lines in either case. Needs the privilege to write the document, as the Update it becomes.
 */
export const priceLock =
  (message: PriceLockMessage): Handler =>
  ({ id }, execution) => {
    const [name, parameter, locked] = LOCKS[message];
    const table = requiredTable(execution, name);
    const input = { kind: 'parameters' as const, parameters: { [parameter]: { kind: 'value' as const, value: id } } };
    return runPipeline<undefined, undefined>(execution, {
      message,
      table,
      id,
      input,
      prepare: (inner) => {
        existingRow(inner, table, { id });
      },
      prepared: () => input,
      main: (inner) =>
        inner.send('Update', { target: { table: name, id, values: { ispricelocked: locked }, related: [] } }, inner),
    });
  };
