import { readOnlyParent, readOnlyRow } from '../../errors/state-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Reference, type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { stateGraphOf } from './state-graphs';

/** What a read-only row still takes: a change of its state, and (our choice) a new owner, which is a message of its own on the platform. */
const ALWAYS: ReadonlySet<string> = new Set(['statecode', 'statuscode', 'ownerid']);

/** Lines and the lookup to the document they belong to. */
const DOCUMENT_OF: Readonly<Record<string, string>> = {
  quotedetail: 'quoteid',
  salesorderdetail: 'salesorderid',
  invoicedetail: 'invoiceid',
};

/** Refuses (0x8004022e) a change of a row whose state makes it read-only; administrators may (page dynamics-365-sales-privacy). */
export function requireEditable(
  execution: Execution,
  table: TableMetadata,
  { existing, given }: { readonly existing: Row; readonly given: Row },
): void {
  if (execution.principal.systemAdministrator) return;
  if (isReadOnly(table.logicalName, existing) && Object.keys(given).some((name) => !ALWAYS.has(name)))
    throw readOnlyRow();
  requireEditableDocument(execution, table, existing);
}

/** Refuses (0x80043b09) to add, change or remove a line of a read-only document. The document is looked up once per transaction. */
export function requireEditableDocument(execution: Execution, table: TableMetadata, line: Row): void {
  const column = DOCUMENT_OF[table.logicalName];
  if (column === undefined || execution.principal.systemAdministrator) return;
  const document = line[column] ?? null;
  if (document === null || !isReference(document)) return;
  const known = execution.transaction?.knownRows;
  const mark = editableMark(document.table, document.id);
  if (known?.has(mark)) return;
  const owner = execution.services.catalogue.table(document.table);
  const row = owner && readRow(execution.services.database, owner, { id: document.id, columns: ['statecode'] });
  if (row && isReadOnly(document.table, row)) throw readOnlyParent();
  known?.add(mark);
}

/** Drops what the transaction remembered of a document whose state changed. */
export const forgetEditable = (execution: Execution, table: TableMetadata, id: string): void => {
  execution.transaction?.knownRows.delete(editableMark(table.logicalName, id));
};

/** A document that is being deleted no longer holds its lines, whatever state it is in. */
export const releaseLines = (execution: Execution, { table, id }: Reference): void => {
  execution.transaction?.knownRows.add(editableMark(table, id));
};

const editableMark = (table: string, id: string): string => `editable/${table}/${id}`;

function isReadOnly(table: string, row: Row): boolean {
  const state = row['statecode'];
  return typeof state === 'number' && stateGraphOf(table)?.readOnly.has(state) === true;
}
