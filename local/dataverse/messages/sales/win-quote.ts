import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { type Closing, closeRow } from './close-row';

const WIN: Closing = {
  message: 'WinQuote',
  table: 'quote',
  lookup: 'quoteid',
  state: 2,
  parameter: 'QuoteClose',
  alsoWritten: (_, closedOn) => ({ closedon: closedOn }),
};

/** WinQuote: an Active quote becomes Won, and a completed QuoteClose tells of it (spec/dataverse.md F). */
export const winQuote = (request: MessageMap['WinQuote']['request'], execution: Execution): Promise<undefined> =>
  closeRow(execution, WIN, request);
