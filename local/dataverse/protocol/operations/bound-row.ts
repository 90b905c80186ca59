import { badQuery } from '../../errors/address-errors';
import { type OperationCall } from './operation';

/** The id of the row an operation is bound to, which must be one of that table. */
export function boundRow({ bound }: OperationCall, operation: string, table: string): string {
  if (bound?.id === undefined || bound.table.logicalName !== table)
    throw badQuery(`The operation '${operation}' is bound to a row of '${table}'.`);
  return bound.id;
}
