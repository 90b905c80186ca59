import { badQuery } from '../../errors/address-errors';
import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { runQuery } from '../../query/run-query';
import { guidOf } from '../../query/values/value-from-text';
import { type ApiContext } from './api-context';
import { restrictTo } from './query-context';

/**
 * The FetchXML of the view that `?savedQuery=` or `?userQuery=` names; undefined when neither is there (conformance row 64). A view of a
 * person is there for those who may read it.
 */
export function fetchXmlOfSavedQuery(context: ApiContext, table: TableMetadata): string | undefined {
  const { options } = context.request;
  const kind = options.has('savedQuery') ? 'savedQuery' : 'userQuery';
  const asked = options.get(kind);
  if (asked === undefined) return undefined;
  const name = kind.toLowerCase();
  const id = guidOf(asked);
  if (id === undefined) throw badQuery(`The value '${asked}' of the query option '${kind}' is not a GUID.`);
  const [view] = runQuery(context.execution.services, viewById(name, id), restrictTo(context)).rows;
  if (!view) throw recordNotFound(name, id);
  if (view['returnedtypecode'] !== table.logicalName)
    throw badQuery(`The ${name} ${id} is not a view of ${table.logicalName}.`);
  return typeof view['fetchxml'] === 'string' ? view['fetchxml'] : '';
}

const viewById = (table: string, id: string): Parameters<typeof runQuery>[1] => ({
  table,
  columns: ['fetchxml', 'returnedtypecode'],
  filter: { kind: 'comparison', operator: 'eq', left: { alias: 'root', column: `${table}id` }, right: id },
  orders: [],
  links: [],
});
