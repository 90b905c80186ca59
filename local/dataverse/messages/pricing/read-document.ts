import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { type PricedDocument } from './priced-documents';
import { once, pricingFacts } from './pricing-facts';

const COLUMNS = ['pricelevelid', 'transactioncurrencyid', 'ispricelocked'];

/** What a line must know of its document: price list, currency, price lock; read once per transaction. Undefined when it does not exist. */
export const readDocument = (execution: Execution, { table: name }: PricedDocument, id: string): Row | undefined =>
  once(pricingFacts(execution).documents, `${name}/${id}`, () => {
    const table = requiredTable(execution, name);
    return readRow(execution.services.database, table, { id, columns: present(table, COLUMNS) });
  });

/** Those of the columns that the table has: a quote knows no price lock. */
export const present = (table: TableMetadata, columns: readonly string[]): readonly string[] =>
  columns.filter((column) => table.columns.has(column));
