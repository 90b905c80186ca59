import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { type Closing, closeRow } from './close-row';

const CANCELLATION: Closing = {
  message: 'CancelSalesOrder',
  table: 'salesorder',
  lookup: 'salesorderid',
  state: 2,
  parameter: 'OrderClose',
  alsoWritten: () => ({}),
};

/** CancelSalesOrder: an Active or Submitted order becomes Canceled, and a completed OrderClose tells of it (spec/dataverse.md F). */
export const cancelSalesOrder = (
  request: MessageMap['CancelSalesOrder']['request'],
  execution: Execution,
): Promise<undefined> => closeRow(execution, CANCELLATION, request);
