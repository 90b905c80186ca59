import { badQuery } from '../../errors/address-errors';
import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ApiContext } from './api-context';

/** The FetchXML of the view that `?savedQuery=` or `?userQuery=` names; undefined when neither is there (conformance row 64). */
export function fetchXmlOfSavedQuery({ request, execution }: ApiContext, table: TableMetadata): string | undefined {
  const [name, id] = request.options.has('savedQuery')
    ? (['savedquery', request.options.get('savedQuery')] as const)
    : (['userquery', request.options.get('userQuery')] as const);
  if (id === undefined) return undefined;
  const { catalogue, database } = execution.services;
  const row =
    catalogue.table(name) &&
    database.get(`SELECT fetchxml, returnedtypecode FROM ${name} WHERE ${name}id = ?`, [id.toLowerCase()]);
  if (!row) throw recordNotFound(name, id);
  if (row['returnedtypecode'] !== table.logicalName)
    throw badQuery(`The ${name} ${id} is not a view of ${table.logicalName}.`);
  return String(row['fetchxml']);
}
