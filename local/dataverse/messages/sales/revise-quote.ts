import { notInValidState, quoteHasOpenRevision } from '../../errors/state-errors';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type Created, type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { copyDocument } from './copy-document';
import { documentNamed } from './document-named';
import { madeRow } from './made-row';

const CLOSED = 3;

/**
 * ReviseQuote: a new draft with the number of a Closed quote and the next revision number, with its lines (the form closes an active quote as
 * Revised first). Refused with InvalidState for a quote in another state, and with 0x80048d00 while a draft or active quote has the number.
 */
export function reviseQuote({ quoteId }: MessageMap['ReviseQuote']['request'], execution: Execution): Promise<Created> {
  const message = 'ReviseQuote';
  const table = requiredTable(execution, 'quote');
  const quote = documentNamed('quote');
  const input = { kind: 'parameters', parameters: { QuoteId: { kind: 'value', value: quoteId } } } as const;
  return runPipeline<Row, Created>(execution, {
    message,
    table,
    id: quoteId,
    input,
    prepare: (inner) => {
      const existing = existingRow(inner, table, { id: quoteId });
      if (existing['statecode'] !== CLOSED) throw notInValidState();
      if (hasOpenRevision(inner, existing)) throw quoteHasOpenRevision();
      return existing;
    },
    prepared: () => input,
    main: async (inner, source) => {
      const columns = { revisionnumber: nextRevision(inner, source) };
      const copying = {
        message,
        from: quote,
        to: quote,
        sourceId: quoteId,
        source,
        values: {},
        columns,
        prices: 'anew',
      } as const;
      return { id: await copyDocument(inner, copying) };
    },
    output: ({ id }) => ({ Entity: madeRow(execution, 'quote', id) }),
  });
}

const numberOf = ({ quotenumber }: Row): string => (typeof quotenumber === 'string' ? quotenumber : '');

const hasOpenRevision = ({ services }: Execution, quote: Row): boolean =>
  services.database.get('SELECT 1 AS found FROM quote WHERE quotenumber = ? AND statecode IN (0, 1) LIMIT 1', [
    numberOf(quote),
  ]) !== undefined;

function nextRevision({ services }: Execution, quote: Row): number {
  const sql = 'SELECT MAX(revisionnumber) AS last FROM quote WHERE quotenumber = ?';
  return Number(services.database.get(sql, [numberOf(quote)])?.['last'] ?? 0) + 1;
}
