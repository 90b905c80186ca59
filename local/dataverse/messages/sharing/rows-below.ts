import { type CascadeConfiguration, type OneToManyRelationship } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Reference } from '../../store/row';
import { isPolymorphic, quoted, tableColumnOf } from '../../store/stored-column';

export interface Above {
  readonly row: Reference;
  /** Owner of the row above before the action: what UserOwned compares with. */
  readonly ownerId: string | undefined;
}

/** The rows one level below a row to which an action on it is carried on; only rows that belong to an owner. */
export function rowsBelow(
  execution: Execution,
  action: keyof CascadeConfiguration,
  above: Above,
): readonly Reference[] {
  return execution.services.catalogue
    .oneToMany(above.row.table)
    .filter(({ cascade }) => cascade !== undefined && cascade[action] !== 'NoCascade')
    .flatMap((relationship) => pointing(execution, relationship, { action, above }));
}

function pointing(
  { services }: Execution,
  { referencingTable, referencingColumn, cascade }: OneToManyRelationship,
  { action, above }: { readonly action: keyof CascadeConfiguration; readonly above: Above },
): readonly Reference[] {
  const table = services.catalogue.table(referencingTable);
  const column = table?.columns.get(referencingColumn);
  if (!table || !column || !table.columns.has('ownerid') || table.ownership !== 'UserOwned') return [];
  const conditions: [string, string | number][] = [[referencingColumn, above.row.id]];
  if (isPolymorphic(column)) conditions.push([tableColumnOf(referencingColumn), above.row.table]);
  if (cascade?.[action] === 'Active' && table.columns.has('statecode')) conditions.push(['statecode', ACTIVE]);
  if (cascade?.[action] === 'UserOwned') conditions.push(['ownerid', above.ownerId ?? '']);
  const where = conditions.map(([name]) => `${quoted(name)} = ?`).join(' AND ');
  const sql = `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(table.logicalName)} WHERE ${where}`;
  return services.database
    .all(
      sql,
      conditions.map(([, value]) => value),
    )
    .map((row) => ({ table: table.logicalName, id: String(row['id']) }));
}

const ACTIVE = 0;
