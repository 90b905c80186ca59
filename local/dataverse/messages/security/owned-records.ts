import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { nextRowVersion } from '../../store/row-version';
import { quoted } from '../../store/stored-column';

/** Whether a user or team owns any row. */
export const ownsRecords = (execution: Execution, ownerId: string): boolean =>
  ownedTables(execution).some(
    ({ logicalName }) =>
      execution.services.database.get(`SELECT 1 AS found FROM ${quoted(logicalName)} WHERE ownerid = ? LIMIT 1`, [
        ownerId,
      ]) !== undefined,
  );

/** Brings the rows of an owner into the business unit that the owner has moved to. */
export function moveOwnedRecords(execution: Execution, ownerId: string, businessUnitId: string): void {
  const { database } = execution.services;
  for (const { logicalName, columns } of ownedTables(execution)) {
    if (!columns.has('owningbusinessunit')) continue;
    database.run(
      `UPDATE ${quoted(logicalName)} SET owningbusinessunit = ?, versionnumber = ? WHERE ownerid = ? AND owningbusinessunit IS NOT ?`,
      [businessUnitId, nextRowVersion(database), ownerId, businessUnitId],
    );
  }
}

const ownedTables = ({ services }: Execution): readonly TableMetadata[] =>
  services.catalogue
    .tables()
    .filter(
      ({ ownership, columns, logicalName }) =>
        ownership === 'UserOwned' && columns.has('ownerid') && logicalName !== 'activitypointer',
    );
