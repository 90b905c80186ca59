import { requiredTable } from '../../../messages/required-table';
import { type Created } from '../../../messages/message-map';
import { type Execution } from '../../../pipeline/execution';
import { writeTransaction } from '../../../pipeline/write-transaction';
import { type Operation, type OperationCall } from '../operation';
import { guidParameter } from '../parameters';
import { madeRowBody } from './made-row-body';
import { winningClose } from './winning-close';

type Making = (call: OperationCall, execution: Execution) => Promise<Created>;

/** An action that makes a document and answers with it: 200. */
const making = (table: string, make: Making): Operation => ({
  kind: 'action',
  binding: 'none',
  run: (call) =>
    writeTransaction(call.context.execution, async (execution) => {
      const { id } = await make(call, execution);
      return madeRowBody(call, execution, { table: requiredTable(execution, table), id });
    }),
});

/** The actions that make one document of another (spec/dataverse.md F; Web API reference, one page each). */
export const makingOperations: Readonly<Record<string, Operation>> = {
  ConvertQuoteToSalesOrder: making('salesorder', (call, execution) => {
    const quoteId = guidParameter(call, 'QuoteId');
    const closing = winningClose(call, execution, quoteId);
    return execution.send('ConvertQuoteToSalesOrder', { quoteId, closing }, execution);
  }),
  ConvertSalesOrderToInvoice: making('invoice', (call, execution) =>
    execution.send('ConvertSalesOrderToInvoice', { salesOrderId: guidParameter(call, 'SalesOrderId') }, execution),
  ),
  GenerateInvoiceFromOpportunity: making('invoice', (call, execution) =>
    execution.send(
      'GenerateInvoiceFromOpportunity',
      { opportunityId: guidParameter(call, 'OpportunityId') },
      execution,
    ),
  ),
  GenerateQuoteFromOpportunity: making('quote', (call, execution) =>
    execution.send('GenerateQuoteFromOpportunity', { opportunityId: guidParameter(call, 'OpportunityId') }, execution),
  ),
  GenerateSalesOrderFromOpportunity: making('salesorder', (call, execution) =>
    execution.send(
      'GenerateSalesOrderFromOpportunity',
      { opportunityId: guidParameter(call, 'OpportunityId') },
      execution,
    ),
  ),
  ReviseQuote: making('quote', (call, execution) =>
    execution.send('ReviseQuote', { quoteId: guidParameter(call, 'QuoteId') }, execution),
  ),
};
