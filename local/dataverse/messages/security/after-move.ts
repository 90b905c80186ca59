import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Row, type Value } from '../../store/row';
import { forgetWhatChanged } from '../after-write';
import { moveOwnedRecords } from './owned-records';

/**
 * After a user or team moved to another business unit: its roles are taken away, for they belong to the unit it left, and what it owns
 * moves along ("Change the business unit for a user"; organization settings DoNotRemoveRolesOnChangeBusinessUnit off,
 * AlwaysMoveRecordToOwnerBusinessUnit on, their defaults).
 */
export function afterMove(
  execution: Execution,
  table: TableMetadata,
  change: { readonly id: string; readonly existing: Row; readonly changed: Row },
): void {
  const roles = ROLES.get(table.logicalName);
  if (roles === undefined) return;
  const unit = idOf(change.changed['businessunitid']);
  if (unit === undefined || unit === idOf(change.existing['businessunitid'])) return;
  execution.services.database.run(`DELETE FROM ${roles} WHERE ${table.primaryId} = ?`, [change.id]);
  moveOwnedRecords(execution, change.id, unit);
  forgetWhatChanged(execution, roles);
}

const ROLES: ReadonlyMap<string, 'systemuserroles' | 'teamroles'> = new Map([
  ['systemuser', 'systemuserroles'],
  ['team', 'teamroles'],
]);

const idOf = (value: Value | undefined): string | undefined =>
  value !== undefined && value !== null && isReference(value) ? value.id : undefined;
