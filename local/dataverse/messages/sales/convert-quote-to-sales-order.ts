import { notInValidState } from '../../errors/state-errors';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type Created, type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { copyDocument } from './copy-document';
import { documentNamed } from './document-named';
import { madeRow } from './made-row';

const ACTIVE = 1;
const WON = 2;

/**
 * ConvertQuoteToSalesOrder: an order with locked prices of a won quote (sample process-quotes-sales-orders-invoices: "necessary in order to
 * convert", and the same quote may be converted again). An Active quote is won first, with the closing details given (our choice: they can
 * mean nothing else); a draft or closed one is refused with InvalidState.
 */
export function convertQuoteToSalesOrder(
  { quoteId, closing }: MessageMap['ConvertQuoteToSalesOrder']['request'],
  execution: Execution,
): Promise<Created> {
  const message = 'ConvertQuoteToSalesOrder';
  const table = requiredTable(execution, 'quote');
  const input = { kind: 'parameters', parameters: { QuoteId: { kind: 'value', value: quoteId } } } as const;
  return runPipeline<Row, Created>(execution, {
    message,
    table,
    id: quoteId,
    input,
    prepare: (inner) => {
      const quote = existingRow(inner, table, { id: quoteId });
      if (quote['statecode'] !== ACTIVE && quote['statecode'] !== WON) throw notInValidState();
      return quote;
    },
    prepared: () => input,
    main: async (inner, source) => {
      if (source['statecode'] === ACTIVE) await inner.send('WinQuote', closing, inner);
      const id = await copyDocument(inner, {
        message,
        from: documentNamed('quote'),
        to: documentNamed('salesorder'),
        sourceId: quoteId,
        source,
        values: { quoteid: { table: 'quote', id: quoteId } },
        columns: { ispricelocked: true },
        prices: 'kept',
      });
      return { id };
    },
    output: ({ id }) => ({ Entity: madeRow(execution, 'salesorder', id) }),
  });
}
