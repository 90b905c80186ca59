import { requiredTable } from '../../../messages/required-table';
import { committedRead } from '../../../pipeline/write-transaction';
import { noContent } from '../../api-response';
import { entityReader } from '../../handlers/entity-reader';
import { readEntity } from '../../rows/read-entity';
import { type Operation } from '../operation';
import { integerParameter } from '../parameters';

type ClosingMessage =
  'CancelSalesOrder' | 'CloseQuote' | 'FulfillSalesOrder' | 'LoseOpportunity' | 'WinOpportunity' | 'WinQuote';

/** {<parameter>: an activity, Status: Int32 or -1}: 204; alone or in a change set. The message opens its transaction: steps before it stand outside. */
const closing = (message: ClosingMessage, parameter: string, table: string): Operation => ({
  kind: 'action',
  binding: 'none',
  run: async ({ context, parameters }) => {
    const { execution } = context;
    const status = integerParameter(parameters, 'Status');
    const given = parameters[parameter] ?? null;
    const activity = await committedRead(execution, () =>
      readEntity(entityReader(context), requiredTable(execution, table), given),
    );
    await execution.send(message, { activity, status }, execution);
    return noContent();
  },
});

/** The actions that close a row with an activity (spec/dataverse.md F; Web API reference, one page each). */
export const closingOperations: Readonly<Record<ClosingMessage, Operation>> = {
  CancelSalesOrder: closing('CancelSalesOrder', 'OrderClose', 'orderclose'),
  CloseQuote: closing('CloseQuote', 'QuoteClose', 'quoteclose'),
  // Version 8 documents it bound to the collection of orders; both are taken.
  FulfillSalesOrder: { ...closing('FulfillSalesOrder', 'OrderClose', 'orderclose'), alsoBoundTo: 'collection' },
  LoseOpportunity: closing('LoseOpportunity', 'OpportunityClose', 'opportunityclose'),
  WinOpportunity: closing('WinOpportunity', 'OpportunityClose', 'opportunityclose'),
  WinQuote: closing('WinQuote', 'QuoteClose', 'quoteclose'),
};
