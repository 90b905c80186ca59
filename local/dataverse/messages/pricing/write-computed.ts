import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { updateRow } from '../../store/row-store';
import { modifiedColumns } from '../write/audit-columns';

/**
 * The platform's own update of columns it computes: the steps on Update of the row run (those that look at one of the columns), the row gets a
 * new version, and nobody is asked for the privilege to write it: who may write a line need not be allowed to write its document.
 */
export async function writeComputed(
  execution: Execution,
  table: TableMetadata,
  { id, values }: { readonly id: string; readonly values: Row },
): Promise<void> {
  const row: Row = { ...values, ...modifiedColumns(execution, table) };
  const input = { kind: 'entity' as const, values };
  await runPipeline<Row, undefined>(execution, {
    message: 'Update',
    table,
    id,
    input,
    prepare: () => row,
    prepared: () => ({ kind: 'entity', values: row }),
    main: (inner) => {
      updateRow(inner.services.database, table, { id, values: row });
      return Promise.resolve(undefined);
    },
  });
}
