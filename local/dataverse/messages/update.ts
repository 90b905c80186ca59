import { recordNotFound } from '../errors/record-errors';
import { notImplemented } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { runPipeline } from '../pipeline/run-pipeline';
import { type Row } from '../store/row';
import { updateRow } from '../store/row-store';
import { forgetWhatChanged } from './after-write';
import { checkRow } from './check-row';
import { withoutDraft } from './customizations/without-draft';
import { checkCustomization } from './customizations/publishable';
import { existingRow } from './existing-row';
import { type MessageMap } from './message-map';
import { documentWritten } from './pricing/document-written';
import { lineWritten } from './pricing/pending-totals';
import { afterStateChange } from './sales/after-state-change';
import { requireEditable } from './sales/require-editable';
import { requireStateChange } from './sales/require-state-change';
import { afterMove } from './security/after-move';
import { requireSecurityChange } from './security/require-security-change';
import { cascadeAssign } from './sharing/cascade-assign';
import { inheritShares } from './sharing/inherit-shares';
import { writableTable } from './writable-table';
import { changedColumns } from './write/changed-row';
import { checkReferences } from './write/references';

/** Update: changes only the columns sent. A new owner needs Assign; nested rows are refused (deep update does not exist on the platform). */
export async function update(request: MessageMap['Update']['request'], execution: Execution): Promise<undefined> {
  const { target, version, partOf } = request;
  if (target.related.length > 0) throw notImplemented('nested rows in an update');
  const table = writableTable(execution, target.table, 'Update');
  return runPipeline<Change, undefined>(execution, {
    message: 'Update',
    table,
    id: target.id,
    input: { kind: 'entity', values: target.values },
    prepare: (inner) => {
      const existing = existingRow(inner, table, { id: target.id, ...(version ? { version } : {}) });
      const given = target.values;
      if (partOf?.privileges !== 'granted') requireAllowed(inner, table, { id: target.id, existing, given });
      const changed = { ...changedColumns(inner, table, { values: given, existing }), ...partOf?.columns };
      requireStateChange(inner, table, { existing, changed, by: partOf?.message ?? 'Update' });
      checkReferences(inner, table, {
        values: changed,
        given: partOf?.privileges === 'granted' ? {} : given,
        subject: existing,
      });
      checkRow(inner, table, { id: target.id, row: { ...existing, ...changed }, written: changed });
      checkCustomization(table, changed);
      return { existing, changed };
    },
    prepared: ({ changed }) => ({ kind: 'entity', values: changed }),
    main: async (inner, { existing, changed }) => {
      const values = withoutDraft(inner, table, { id: target.id, values: changed });
      const done = updateRow(inner.services.database, table, { id: target.id, values });
      if (done === undefined) throw recordNotFound(table.logicalName, target.id);
      inheritShares(inner, table, { id: target.id, values: changed });
      forgetWhatChanged(inner, table.logicalName);
      afterMove(inner, table, { id: target.id, existing, changed });
      await cascadeAssign(inner, table, { id: target.id, existing, changed });
      await lineWritten(inner, table.logicalName, { before: existing, after: changed });
      await documentWritten(inner, table, { id: target.id, existing, changed });
      await afterStateChange(inner, table, { id: target.id, existing, changed });
      return undefined;
    },
  });
}

/** The row as it was, and what is written of it. */
interface Change {
  readonly existing: Row;
  readonly changed: Row;
}

/** The privileges of the caller, and what the state of the row and of its document allow. */
function requireAllowed(
  execution: Execution,
  table: TableMetadata,
  { id, existing, given }: { id: string; existing: Row; given: Row },
): void {
  const { services, principal } = execution;
  services.authority.require(principal, 'Write', { table, row: existing });
  if ('ownerid' in given) services.authority.require(principal, 'Assign', { table, row: existing });
  requireSecurityChange(execution, table, { verb: 'Update', id, existing, given });
  services.authority.requireColumns(principal, 'Update', { table, columns: Object.keys(given) });
  requireEditable(execution, table, { existing, given });
}
