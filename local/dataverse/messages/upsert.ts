import { duplicateRecord, recordNotFound, recordNotFoundByKey } from '../errors/record-errors';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { findRecordId, recordExists } from '../protocol/address/find-record';
import { type Row } from '../store/row';
import { type Entity } from './entity';
import { type MessageMap, type UpsertRequest, type UpsertTarget } from './message-map';
import { requiredTable } from './required-table';

type Outcome = MessageMap['Upsert']['response'];

/**
 * Upsert: updates the row an id or alternate key names, or creates it. `only: 'update'` (If-Match) refuses a missing row with 404,
 * `only: 'create'` (If-None-Match: *) an existing one with 412 (conformance rows 24-27, 30). It is no transaction of its own: the steps of the
 * Create or Update it becomes stand before that one's transaction, and what happens meanwhile meets that one's own checks.
 */
export async function upsert(request: UpsertRequest, execution: Execution): Promise<Outcome> {
  const { target } = request;
  const table = requiredTable(execution, target.entity.table);
  const id = existingId(execution, table, target);
  return id === undefined ? createMissing(execution, request) : updateExisting(execution, request, id);
}

function existingId({ services }: Execution, table: TableMetadata, { entity, key }: UpsertTarget): string | undefined {
  if (key) return findRecordId(services, { kind: 'key', table: table.logicalName, values: key });
  return entity.id !== undefined && recordExists(services.database, table, entity.id) ? entity.id : undefined;
}

async function createMissing(execution: Execution, request: UpsertRequest): Promise<Outcome> {
  const { entity, key } = request.target;
  if (request.version?.kind === 'exactly') throw missing(entity, key);
  if (request.only === 'update') throw missing(entity, key);
  const { id } = await execution.send(
    'Create',
    { target: { ...entity, values: { ...entity.values, ...key } } },
    execution,
  );
  return { id, created: true };
}

const missing = (entity: Entity, key: Row | undefined): Error =>
  key ? recordNotFoundByKey(entity.table) : recordNotFound(entity.table, entity.id ?? '');

async function updateExisting(execution: Execution, request: UpsertRequest, id: string): Promise<Outcome> {
  if (request.only === 'create') throw duplicateRecord();
  const { entity } = request.target;
  const target = { ...entity, id, values: withoutId(entity.values, requiredTable(execution, entity.table).primaryId) };
  await execution.send('Update', { target, ...(request.version ? { version: request.version } : {}) }, execution);
  return { id, created: false };
}

const withoutId = (values: Row, primaryId: string): Row =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== primaryId));
