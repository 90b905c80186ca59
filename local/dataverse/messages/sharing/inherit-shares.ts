import { type CascadeConfiguration, type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Reference, type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { rowsBelow } from './rows-below';
import { readShare, type Share, sharedWith, writeShare } from './share';

/**
 * Brings what a row inherits from the rows above it up to date for one user or team, and then the rows below it: "a record inherits the
 * sharing properties from its parent and maintains its own" ("Sharing and assigning").
 */
export function carryShareDown(
  execution: Execution,
  action: 'share' | 'unshare' | 'reparent',
  { object, principal }: Share,
): void {
  const seen = new Set([object.id]);
  const open: Reference[] = [object];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const below of rowsBelow(execution, action, { row, ownerId: ownerOf(execution, row) })) {
      if (seen.has(below.id)) continue;
      seen.add(below.id);
      if (settleInherited(execution, { object: below, principal })) open.push(below);
    }
  }
}

/** After a row was created or its lookups changed: what it inherits is what the rows above it are shared for now. */
export function inheritShares(execution: Execution, table: TableMetadata, change: { id: string; values: Row }): void {
  const { authority, catalogue } = execution.services;
  if (!authority.sharing()) return;
  const moved = catalogue
    .manyToOne(table.logicalName)
    .some(
      ({ referencingColumn, cascade }) =>
        cascade !== undefined && cascade.reparent !== 'NoCascade' && referencingColumn in change.values,
    );
  if (!moved) return;
  const object = { table: table.logicalName, id: change.id };
  const concerned = [object, ...rowsAbove(execution, object)].flatMap((row) => sharedWith(execution, row));
  for (const principal of new Map(concerned.map((share) => [share.principal.id, share.principal])).values()) {
    if (settleInherited(execution, { object, principal })) carryShareDown(execution, 'reparent', { object, principal });
  }
}

/** Whether what the row inherits has changed. */
function settleInherited(execution: Execution, share: Share): boolean {
  const known = readShare(execution, share);
  const inherited = rowsAbove(execution, share.object).reduce((mask, above) => {
    const masks = readShare(execution, { object: above, principal: share.principal });
    return mask | masks.own | masks.inherited;
  }, 0);
  if (inherited === known.inherited) return false;
  writeShare(execution, share, { own: known.own, inherited });
  return true;
}

/** The rows from which a row inherits what is shared. */
function rowsAbove(execution: Execution, { table: name, id }: Reference): readonly Reference[] {
  const table = requiredTable(execution, name);
  const inheriting = execution.services.catalogue.manyToOne(name).filter(({ cascade }) => inherits(cascade));
  const columns = [...new Set(inheriting.map(({ referencingColumn }) => referencingColumn))];
  if (columns.length === 0) return [];
  const row = readRow(execution.services.database, table, { id, columns });
  return inheriting.flatMap(({ referencingColumn, referencedTable }) => {
    const value = row?.[referencingColumn];
    if (value === undefined || value === null || !isReference(value) || value.table !== referencedTable) return [];
    return [value];
  });
}

const inherits = (cascade: CascadeConfiguration | undefined): boolean =>
  cascade !== undefined && (cascade.share !== 'NoCascade' || cascade.reparent !== 'NoCascade');

function ownerOf(execution: Execution, { table: name, id }: Reference): string | undefined {
  const table = requiredTable(execution, name);
  if (!table.columns.has('ownerid')) return undefined;
  const owner = readRow(execution.services.database, table, { id, columns: ['ownerid'] })?.['ownerid'];
  return owner !== undefined && owner !== null && isReference(owner) ? owner.id : undefined;
}
