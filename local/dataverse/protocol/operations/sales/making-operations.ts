import { requiredTable } from '../../../messages/required-table';
import { type Created } from '../../../messages/message-map';
import { committedRead } from '../../../pipeline/write-transaction';
import { readOneRow } from '../../handlers/read-one-row';
import { rowBody } from '../../handlers/row-body';
import { type ApiContext } from '../../handlers/api-context';
import { type JsonObject } from '../../json/json';
import { type Operation } from '../operation';
import { guidParameter } from '../parameters';
import { columnSetOptions } from './column-set-options';
import { winningClose } from './winning-close';

type Making = (context: ApiContext, parameters: JsonObject) => Promise<Created>;

/**
 * An action that makes a document and answers with it: 200. What it answers with is checked first, because the message opens and commits the
 * transaction (steps before it stand outside); that the caller may read the new row the message itself has asked.
 */
const making = (table: string, make: Making): Operation => ({
  kind: 'action',
  binding: 'none',
  run: async ({ context, parameters }) => {
    const { execution } = context;
    const made = requiredTable(execution, table);
    const options = columnSetOptions(made, parameters['ColumnSet'] ?? null);
    const { id } = await make(context, parameters);
    return committedRead(execution, () =>
      rowBody(context, readOneRow(context, { table: made, id, options }), { status: 200 }),
    );
  },
});

const generating = (
  message: 'GenerateInvoiceFromOpportunity' | 'GenerateQuoteFromOpportunity' | 'GenerateSalesOrderFromOpportunity',
  table: string,
): Operation =>
  making(table, ({ execution }, parameters) =>
    execution.send(message, { opportunityId: guidParameter(parameters, 'OpportunityId') }, execution),
  );

/** The actions that make one document of another (spec/dataverse.md F; Web API reference, one page each). */
export const makingOperations: Readonly<Record<string, Operation>> = {
  ConvertQuoteToSalesOrder: making('salesorder', async (context, parameters) => {
    const { execution } = context;
    const quoteId = guidParameter(parameters, 'QuoteId');
    const closing = await committedRead(execution, () => winningClose(context, parameters, quoteId));
    return execution.send('ConvertQuoteToSalesOrder', { quoteId, closing }, execution);
  }),
  ConvertSalesOrderToInvoice: making('invoice', ({ execution }, parameters) =>
    execution.send(
      'ConvertSalesOrderToInvoice',
      { salesOrderId: guidParameter(parameters, 'SalesOrderId') },
      execution,
    ),
  ),
  GenerateInvoiceFromOpportunity: generating('GenerateInvoiceFromOpportunity', 'invoice'),
  GenerateQuoteFromOpportunity: generating('GenerateQuoteFromOpportunity', 'quote'),
  GenerateSalesOrderFromOpportunity: generating('GenerateSalesOrderFromOpportunity', 'salesorder'),
  ReviseQuote: making('quote', ({ execution }, parameters) =>
    execution.send('ReviseQuote', { quoteId: guidParameter(parameters, 'QuoteId') }, execution),
  ),
};
