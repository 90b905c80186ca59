import { segmentNotFound } from '../../errors/address-errors';
import { badFileRequest } from '../../errors/file-errors';
import { fileColumnOf } from '../../messages/files/file-column-of';
import { isJsonObject } from '../json/json';
import { type OperationCall } from '../operations/operation';
import { textParameter } from '../operations/text-parameter';
import { type FileColumn } from './read-file-id';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The file column that `Target` (a row with its type and primary key) and `FileAttributeName` name. */
export function targetColumn(call: OperationCall): FileColumn {
  const target = call.parameters['Target'];
  const type = isJsonObject(target) ? target['@odata.type'] : undefined;
  if (!isJsonObject(target) || typeof type !== 'string')
    throw badFileRequest('Target must be a row with its @odata.type and its primary key.');
  const name = type.replace(/^#?Microsoft\.Dynamics\.CRM\./, '');
  const table = call.context.execution.services.catalogue.table(name);
  if (!table) throw segmentNotFound(name);
  const id = target[table.primaryId];
  if (typeof id !== 'string' || !GUID.test(id)) throw badFileRequest(`Target has no ${table.primaryId}.`);
  return { table, id: id.toLowerCase(), column: fileColumnOf(table, textParameter(call, 'FileAttributeName')) };
}
