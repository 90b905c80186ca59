import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { type Closing, closeRow } from './close-row';

const CLOSE: Closing = {
  message: 'CloseQuote',
  table: 'quote',
  lookup: 'quoteid',
  state: 3,
  parameter: 'QuoteClose',
  alsoWritten: (_, closedOn) => ({ closedon: closedOn }),
};

/** CloseQuote: an Active quote becomes Closed (lost, canceled or revised), and a completed QuoteClose tells of it (spec/dataverse.md F). */
export const closeQuote = (request: MessageMap['CloseQuote']['request'], execution: Execution): Promise<undefined> =>
  closeRow(execution, CLOSE, request);
