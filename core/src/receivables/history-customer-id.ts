import { rowId } from '../kernel';

/** The id of the account row that an import creates for a customer of another system. */
export const historyCustomerId = (source: string, customerKey: string): string => rowId('account', source, customerKey);
