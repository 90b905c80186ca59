import { type Execution } from '../pipeline/execution';
import { checkRegistration } from '../pipeline/registration/check-registration';
import { runPipeline } from '../pipeline/run-pipeline';
import { insertRow } from '../store/row-store';
import { type Row } from '../store/row';
import { forgetWhatChanged } from './after-write';
import { createRelatedAfter, createRelatedBefore } from './deep-insert';
import { type Entity } from './entity';
import { type Created } from './message-map';
import { writableTable } from './writable-table';
import { writeTransaction } from '../pipeline/write-transaction';
import { newRow } from './write/new-row';
import { checkReferences } from './write/references';

/** Create: one row, with the rows nested in it (deep insert), all or nothing. */
export async function create(request: { readonly target: Entity }, execution: Execution): Promise<Created> {
  const { target } = request;
  if (target.related.length === 0) return createOne(execution, target);
  return writeTransaction(execution, async (inner) => {
    const lookups = await createRelatedBefore(inner, target);
    const created = await createOne(inner, { ...target, values: { ...target.values, ...lookups } });
    await createRelatedAfter(inner, target, created.id);
    return created;
  });
}

function createOne(execution: Execution, target: Entity): Promise<Created> {
  const table = writableTable(execution, target.table, 'Create');
  const id = target.id ?? execution.services.newId();
  return runPipeline<Row, Created>(execution, {
    message: 'Create',
    table,
    id,
    input: { kind: 'entity', values: target.values },
    prepare: (inner) => {
      const { authority } = inner.services;
      const row = newRow(inner, table, { id, values: target.values });
      authority.require(inner.principal, 'Create', { table, row });
      authority.requireColumns(inner.principal, 'Create', { table, columns: Object.keys(target.values) });
      checkReferences(inner, table, { values: row, given: target.values, subject: row });
      checkRegistration(inner, table, row);
      return row;
    },
    prepared: (row) => ({ kind: 'entity', values: withoutNulls(row) }),
    main: (inner, row) => {
      insertRow(inner.services.database, table, row);
      forgetWhatChanged(inner, table.logicalName);
      return Promise.resolve({ id });
    },
  });
}

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
