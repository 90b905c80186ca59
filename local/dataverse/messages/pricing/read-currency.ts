import { recordNotFound } from '../../errors/record-errors';
import { type Execution } from '../../pipeline/execution';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { decimalIn, numberIn } from './cell';
import { type Currency, once, pricingFacts } from './pricing-facts';

const COLUMNS = ['exchangerate', 'currencyprecision'];

/** A currency's present rate to the organisation's currency and its digits, read once per transaction. Refuses one that does not exist. */
export const readCurrency = (execution: Execution, id: string): Currency =>
  once(pricingFacts(execution).currencies, id, () => {
    const table = requiredTable(execution, 'transactioncurrency');
    const row = readRow(execution.services.database, table, { id, columns: COLUMNS });
    if (!row) throw recordNotFound('transactioncurrency', id);
    return { rate: decimalIn(row, 'exchangerate') ?? '1', digits: numberIn(row, 'currencyprecision') ?? 2 };
  });
