import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { type Row } from '../../store/row';

/** Who made the row and when. `overriddencreatedon` (data migration) moves the date of creation back. */
export function createdColumns(execution: Execution, table: TableMetadata, values: Row): Row {
  const now = instant(execution.services.now());
  const columns: Row = {
    ...modifiedColumns(execution, table),
    createdon: overridden(values['overriddencreatedon']) ?? now,
    createdby: { table: 'systemuser', id: execution.principal.userId },
    createdonbehalfby: onBehalf(execution),
  };
  return present(table, columns);
}

const overridden = (value: Row[string] | undefined): string | undefined =>
  typeof value === 'string' ? (value.length === 10 ? `${value}T00:00:00Z` : value) : undefined;

/** Who changed the row last and when. */
export function modifiedColumns(execution: Execution, table: TableMetadata): Row {
  return present(table, {
    modifiedon: instant(execution.services.now()),
    modifiedby: { table: 'systemuser', id: execution.principal.userId },
    modifiedonbehalfby: onBehalf(execution),
  });
}

const onBehalf = ({ principal }: Execution): Row[string] =>
  principal.callerId === undefined ? null : { table: 'systemuser', id: principal.callerId };

const present = (table: TableMetadata, columns: Row): Row =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => table.columns.has(name)));
