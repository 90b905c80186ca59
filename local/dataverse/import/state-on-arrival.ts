import { type Row } from '../store/row';
import { readRow } from '../store/row-store';
import { type ImportContext } from './import-context';

export interface States {
  readonly on: Row;
  readonly off: Row;
}

/**
 * The state a process or a step gets (`PublishWorkflows`, public: "Enable plug-in steps and flows included in the solution"): new ones come
 * switched on or off as the import says; those that are here keep their state.
 */
export function stateOnArrival(
  context: ImportContext,
  row: { readonly table: string; readonly id: string },
  states: States,
): Row {
  const table = context.catalogue.table(row.table);
  const isHere = table && readRow(context.database, table, { id: row.id, columns: [table.primaryId] }) !== undefined;
  if (isHere === true) return {};
  return context.publishWorkflows ? states.on : states.off;
}
