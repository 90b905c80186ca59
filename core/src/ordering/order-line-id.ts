import { rowId } from '../kernel';

/** Id of the line with this number of an order. A number is never given to another line, not even after its line was taken out. */
export const orderLineId = (orderId: string, lineNumber: number): string =>
  rowId('salesorderdetail', orderId, lineNumber);
