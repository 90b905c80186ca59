import { type Execution } from '../../pipeline/execution';
import { isReference, type Reference, type Row } from '../../store/row';
import { grantedBy } from '../part-of-message';
import { type PricedDocument } from '../pricing/priced-documents';
import { rollingUpOnce } from '../pricing/pending-totals';
import { requiredTable } from '../required-table';
import { copiedColumns } from './copied-columns';
import { linesOf } from './lines-of';

/** A document to be made of another one. */
export interface Copying {
  readonly message: string;
  readonly from: PricedDocument;
  readonly to: PricedDocument;
  /** The row it is made of. */
  readonly sourceId: string;
  readonly source: Row;
  /** Columns of the new row beside those it takes over. */
  readonly values: Row;
  /** Those of them that only the platform writes. */
  readonly columns: Row;
  /** Whether the lines keep the prices they have, or are priced as new lines are. */
  readonly prices: 'kept' | 'anew';
}

/** The amounts of a line, which a document with locked prices takes over from the one it is made of (sample process-quotes-sales-orders-invoices). */
const AMOUNTS = ['priceperunit', 'volumediscountamount', 'baseamount', 'extendedamount', 'pricingerrorcode'];

/**
 * Makes a document of another one, with its lines, through the Create message: steps on Create run for each row, and the totals follow. The
 * caller owns it (our choice). Gives its id.
 */
export async function copyDocument(execution: Execution, copying: Copying): Promise<string> {
  requireCopyPrivileges(execution, copying);
  return rollingUpOnce(execution, async (inner) => {
    const values = { ...copied(inner, copying), ...copying.values };
    const target = { table: copying.to.table, values, related: [] };
    const { id } = await inner.send('Create', { target, partOf: grantedBy(copying.message, copying.columns) }, inner);
    for (const line of linesOf(inner, copying.from, copying.sourceId)) await copyLine(inner, copying, { line, id });
    return id;
  });
}

const copied = (execution: Execution, { from, to, source }: Copying): Row =>
  copiedColumns(
    execution,
    { from: requiredTable(execution, from.table), to: requiredTable(execution, to.table) },
    source,
  );

async function copyLine(
  execution: Execution,
  { message, from, to, prices }: Copying,
  { line, id }: { readonly line: Row; readonly id: string },
): Promise<void> {
  const tables = { from: requiredTable(execution, from.lineTable), to: requiredTable(execution, to.lineTable) };
  const document: Reference = { table: to.table, id };
  const values = { ...copiedColumns(execution, tables, line), [to.parent]: document };
  const columns = prices === 'kept' ? Object.fromEntries(AMOUNTS.map((name) => [name, line[name] ?? null])) : {};
  const target = { table: to.lineTable, values, related: [] };
  await execution.send('Create', { target, partOf: grantedBy(message, columns) }, execution);
}

/** Page "ConvertSalesOrderToInvoice message privileges" and its neighbours. */
function requireCopyPrivileges(execution: Execution, { from, to, source }: Copying): void {
  const { authority } = execution.services;
  const [table, made] = [requiredTable(execution, from.table), requiredTable(execution, to.table)];
  authority.require(execution.principal, 'Read', { table, row: source });
  authority.require(execution.principal, 'Read', { table: made });
  authority.require(execution.principal, 'Create', { table: made });
  authority.require(execution.principal, 'Append', { table: made });
  authority.require(execution.principal, 'AppendTo', { table, row: source });
  authority.require(execution.principal, 'AppendTo', { table: requiredTable(execution, 'product') });
  const customer = source['customerid'] ?? null;
  if (customer !== null && isReference(customer))
    authority.require(execution.principal, 'AppendTo', { table: requiredTable(execution, customer.table) });
}
