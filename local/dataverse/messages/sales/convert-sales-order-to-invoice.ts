import { notInValidState } from '../../errors/state-errors';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type Created, type MessageMap } from '../message-map';
import { grantedBy } from '../part-of-message';
import { requiredTable } from '../required-table';
import { askedStatus } from './asked-status';
import { copyDocument } from './copy-document';
import { documentNamed } from './document-named';
import { madeRow } from './made-row';

const INVOICED = 4;
const DEFAULT_STATUS = -1;
/** Active, Submitted and Fulfilled; a cancelled order is not billed, an invoiced one not twice. */
const BILLABLE: ReadonlySet<unknown> = new Set([0, 1, 3]);

/**
 * ConvertSalesOrderToInvoice: an invoice of the whole order, its prices locked, and the order becomes Invoiced (spec/dataverse.md F; page
 * "SetStateSalesOrder": this message alone makes an order Invoiced). A second call is refused with InvalidState.
 */
export function convertSalesOrderToInvoice(
  { salesOrderId }: MessageMap['ConvertSalesOrderToInvoice']['request'],
  execution: Execution,
): Promise<Created> {
  const message = 'ConvertSalesOrderToInvoice';
  const table = requiredTable(execution, 'salesorder');
  const input = { kind: 'parameters', parameters: { SalesOrderId: { kind: 'value', value: salesOrderId } } } as const;
  return runPipeline<Row, Created>(execution, {
    message,
    table,
    id: salesOrderId,
    input,
    prepare: (inner) => {
      const order = existingRow(inner, table, { id: salesOrderId });
      if (!BILLABLE.has(order['statecode'])) throw notInValidState();
      return order;
    },
    prepared: () => input,
    main: async (inner, source) => {
      const id = await copyDocument(inner, {
        message,
        from: documentNamed('salesorder'),
        to: documentNamed('invoice'),
        sourceId: salesOrderId,
        source,
        values: { salesorderid: { table: 'salesorder', id: salesOrderId } },
        columns: { ispricelocked: true },
        prices: 'kept',
      });
      const values = askedStatus(table, INVOICED, DEFAULT_STATUS);
      const target = { table: 'salesorder', id: salesOrderId, values, related: [] };
      await inner.send('Update', { target, partOf: grantedBy(message) }, inner);
      return { id };
    },
    output: ({ id }) => ({ Entity: madeRow(execution, 'invoice', id) }),
  });
}
