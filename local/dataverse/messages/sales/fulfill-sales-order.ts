import { type MessageMap } from '../message-map';
import { type Execution } from '../../pipeline/execution';
import { type Closing, closeRow } from './close-row';

const FULFILMENT: Closing = {
  message: 'FulfillSalesOrder',
  table: 'salesorder',
  lookup: 'salesorderid',
  state: 3,
  parameter: 'OrderClose',
  alsoWritten: (_, closedOn) => ({ datefulfilled: closedOn }),
};

/** FulfillSalesOrder: an Active or Submitted order becomes Fulfilled, and a completed OrderClose tells of it (spec/dataverse.md F). */
export const fulfillSalesOrder = (
  request: MessageMap['FulfillSalesOrder']['request'],
  execution: Execution,
): Promise<undefined> => closeRow(execution, FULFILMENT, request);
