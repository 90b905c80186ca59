import { NO_ID } from '../../pipeline/context-parameters';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type Created, type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { copyDocument } from './copy-document';
import { documentNamed } from './document-named';
import { madeRow } from './made-row';

const MADE = {
  GenerateQuoteFromOpportunity: 'quote',
  GenerateSalesOrderFromOpportunity: 'salesorder',
  GenerateInvoiceFromOpportunity: 'invoice',
} as const;

type GeneratingMessage = keyof typeof MADE;

/**
 * GenerateQuoteFromOpportunity and its two sisters: a document of the opportunity and its products, priced as any new one. The opportunity stays
 * as it is, and may be in any state (sample process-quotes-sales-orders-invoices makes quotes of a won one); each call makes another document.
 */
export const generateFromOpportunity =
  (message: GeneratingMessage) =>
  ({ opportunityId }: MessageMap[GeneratingMessage]['request'], execution: Execution): Promise<Created> => {
    const table = requiredTable(execution, 'opportunity');
    const input = {
      kind: 'parameters',
      parameters: { OpportunityId: { kind: 'value', value: opportunityId } },
    } as const;
    return runPipeline<Row, Created>(execution, {
      message,
      table: requiredTable(execution, MADE[message]),
      // The row it is about is yet to be made.
      id: NO_ID,
      input,
      prepare: (inner) => existingRow(inner, table, { id: opportunityId }),
      prepared: () => input,
      main: async (inner, source) => {
        const id = await copyDocument(inner, {
          message,
          from: documentNamed('opportunity'),
          to: documentNamed(MADE[message]),
          sourceId: opportunityId,
          source,
          values: { opportunityid: { table: 'opportunity', id: opportunityId } },
          columns: {},
          prices: 'anew',
        });
        return { id };
      },
      output: ({ id }) => ({ Entity: madeRow(execution, MADE[message], id) }),
    });
  };
