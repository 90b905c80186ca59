import { type Execution } from '../../pipeline/execution';
import { type Reference } from '../../store/row';
import { insertRow } from '../../store/row-store';
import { forgetWhatChanged } from '../after-write';
import { requiredTable } from '../required-table';

/** One row shared with one user or team. */
export interface Share {
  readonly object: Reference;
  readonly principal: Reference;
}

/** Masks of rights: those shared on the row itself, and those that came down from a row above. */
export interface SharedMasks {
  readonly own: number;
  readonly inherited: number;
}

export const NOT_SHARED: SharedMasks = { own: 0, inherited: 0 };

/** What is shared of a row with a principal now. */
export function readShare({ services }: Execution, { object, principal }: Share): SharedMasks {
  const found = services.database.get(
    'SELECT accessrightsmask AS own, inheritedaccessrightsmask AS inherited FROM principalobjectaccess WHERE objectid = ? AND principalid = ?',
    [object.id, principal.id],
  );
  return found ? { own: Number(found['own'] ?? 0), inherited: Number(found['inherited'] ?? 0) } : NOT_SHARED;
}

/** Users and teams with whom a row is shared. */
export const sharedWith = ({ services }: Execution, object: Reference): readonly (SharedMasks & Share)[] =>
  services.database
    .all(
      'SELECT principalid, principaltypecode, accessrightsmask AS own, inheritedaccessrightsmask AS inherited FROM principalobjectaccess WHERE objectid = ? ORDER BY principalid',
      [object.id],
    )
    .map((row) => ({
      object,
      principal: { table: String(row['principaltypecode']), id: String(row['principalid']) },
      own: Number(row['own'] ?? 0),
      inherited: Number(row['inherited'] ?? 0),
    }));

/** Keeps what is shared; a share of nothing is no row. */
export function writeShare(execution: Execution, { object, principal }: Share, masks: SharedMasks): void {
  const { database, newId } = execution.services;
  database.run('DELETE FROM principalobjectaccess WHERE objectid = ? AND principalid = ?', [object.id, principal.id]);
  if (masks.own !== 0 || masks.inherited !== 0) {
    insertRow(database, requiredTable(execution, 'principalobjectaccess'), {
      principalobjectaccessid: newId(),
      objectid: object.id,
      objecttypecode: object.table,
      principalid: principal.id,
      principaltypecode: principal.table,
      accessrightsmask: masks.own,
      inheritedaccessrightsmask: masks.inherited,
    });
  }
  forget(execution);
}

/** At once, for what the same transaction does next, and after the commit, for what others have remembered meanwhile. */
function forget(execution: Execution): void {
  execution.services.authority.forget();
  forgetWhatChanged(execution, 'principalobjectaccess');
}

/** A row that is gone is shared with nobody, and nothing is shared with a user or team that is gone. */
export function removeShares(execution: Execution, id: string): void {
  if (!execution.services.authority.sharing()) return;
  execution.services.database.run('DELETE FROM principalobjectaccess WHERE objectid = ?1 OR principalid = ?1', [id]);
  forget(execution);
}
