import { recordNotFound } from '../errors/record-errors';
import { notImplemented } from '../errors/dataverse-error';
import { type Execution } from '../pipeline/execution';
import { checkRegistration } from '../pipeline/registration/check-registration';
import { runPipeline } from '../pipeline/run-pipeline';
import { type Row } from '../store/row';
import { updateRow } from '../store/row-store';
import { forgetWhatChanged } from './after-write';
import { existingRow } from './existing-row';
import { type MessageMap } from './message-map';
import { writableTable } from './writable-table';
import { changedColumns } from './write/changed-row';
import { checkReferences } from './write/references';

/** Update: changes only the columns sent. A new owner needs Assign; nested rows are refused (deep update does not exist on the platform). */
export async function update(request: MessageMap['Update']['request'], execution: Execution): Promise<undefined> {
  const { target, version } = request;
  if (target.related.length > 0) throw notImplemented('nested rows in an update');
  const table = writableTable(execution, target.table, 'Update');
  return runPipeline<Row, undefined>(execution, {
    message: 'Update',
    table,
    id: target.id,
    input: { kind: 'entity', values: target.values },
    prepare: (inner) => {
      const { authority } = inner.services;
      const existing = existingRow(inner, table, { id: target.id, ...(version ? { version } : {}) });
      authority.require(inner.principal, 'Write', { table, row: existing });
      if ('ownerid' in target.values) authority.require(inner.principal, 'Assign', { table, row: existing });
      authority.requireColumns(inner.principal, 'Update', { table, columns: Object.keys(target.values) });
      const changed = changedColumns(inner, table, { values: target.values, existing });
      checkReferences(inner, table, { values: changed, given: target.values, subject: existing });
      checkRegistration(inner, table, { ...existing, ...changed });
      return changed;
    },
    prepared: (changed) => ({ kind: 'entity', values: changed }),
    main: (inner, changed) => {
      const done = updateRow(inner.services.database, table, { id: target.id, values: changed });
      if (done === undefined) throw recordNotFound(table.logicalName, target.id);
      forgetWhatChanged(inner, table.logicalName);
      return Promise.resolve(undefined);
    },
  });
}
