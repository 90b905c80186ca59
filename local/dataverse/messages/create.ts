import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { runPipeline } from '../pipeline/run-pipeline';
import { insertRow } from '../store/row-store';
import { type Row } from '../store/row';
import { forgetWhatChanged } from './after-write';
import { checkRow } from './check-row';
import { checkCustomization } from './customizations/publishable';
import { createRelatedAfter, createRelatedBefore } from './deep-insert';
import { type Entity } from './entity';
import { type Created, type MessageMap } from './message-map';
import { type PartOfMessage } from './part-of-message';
import { lineWritten, rollingUpOnce } from './pricing/pending-totals';
import { requireEditableDocument } from './sales/require-editable';
import { requireInitialState } from './sales/require-initial-state';
import { requireSecurityChange } from './security/require-security-change';
import { inheritShares } from './sharing/inherit-shares';
import { writableTable } from './writable-table';
import { writeTransaction } from '../pipeline/write-transaction';
import { newRow } from './write/new-row';
import { withPlatformColumns } from './write/platform-columns';
import { checkReferences } from './write/references';

/** Create: one row, with the rows nested in it (deep insert), all or nothing. */
export async function create(request: MessageMap['Create']['request'], execution: Execution): Promise<Created> {
  const { target, partOf } = request;
  if (target.related.length === 0) return createOne(execution, target, partOf);
  return writeTransaction(execution, (inner) =>
    rollingUpOnce(inner, async (message) => {
      const lookups = await createRelatedBefore(message, target);
      const created = await createOne(message, { ...target, values: { ...target.values, ...lookups } }, partOf);
      await createRelatedAfter(message, target, created.id);
      return created;
    }),
  );
}

function createOne(execution: Execution, target: Entity, partOf: PartOfMessage | undefined): Promise<Created> {
  const table = writableTable(execution, target.table, 'Create');
  const id = target.id ?? execution.services.newId();
  return runPipeline<Row, Created>(execution, {
    message: 'Create',
    table,
    id,
    input: { kind: 'entity', values: target.values },
    prepare: (inner) => {
      const made = newRow(inner, table, { id, values: target.values });
      const row = withPlatformColumns(inner, table, { row: made, columns: partOf?.columns });
      if (partOf?.privileges !== 'granted') requireAllowed(inner, table, { row, given: target.values });
      checkReferences(inner, table, {
        values: row,
        given: partOf?.privileges === 'granted' ? {} : target.values,
        subject: row,
      });
      checkRow(inner, table, { id, row, written: row });
      checkCustomization(table, row);
      return row;
    },
    prepared: (row) => ({ kind: 'entity', values: withoutNulls(row) }),
    main: async (inner, row) => {
      insertRow(inner.services.database, table, row);
      inheritShares(inner, table, { id, values: row });
      forgetWhatChanged(inner, table.logicalName);
      await lineWritten(inner, table.logicalName, { after: row });
      return { id };
    },
  });
}

/** The privileges of the caller, and what the state of the row and of its document allow. */
function requireAllowed(execution: Execution, table: TableMetadata, { row, given }: { row: Row; given: Row }): void {
  const { services, principal } = execution;
  services.authority.require(principal, 'Create', { table, row });
  requireSecurityChange(execution, table, { verb: 'Create', id: '', existing: {}, given });
  services.authority.requireColumns(principal, 'Create', { table, columns: Object.keys(given) });
  requireInitialState(table, row);
  requireEditableDocument(execution, table, row);
}

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
