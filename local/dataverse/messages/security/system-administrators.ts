import { type Execution } from '../../pipeline/execution';
import { SYSTEM_ADMINISTRATOR_ROLE, SYSTEM_USER_ID } from '../../security/known-ids';

/** Whether a user is the only enabled person who administers the system. SYSTEM itself does not count. */
export function isOnlySystemAdministrator({ services }: Execution, userId: string): boolean {
  const holders = services.database
    .all(
      `SELECT systemuserroles.systemuserid AS id FROM systemuserroles JOIN systemuser USING (systemuserid)
       WHERE systemuserroles.roleid = ? AND coalesce(systemuser.isdisabled, 0) = 0 AND systemuser.systemuserid <> ?`,
      [SYSTEM_ADMINISTRATOR_ROLE, SYSTEM_USER_ID],
    )
    .map((row) => String(row['id']));
  return holders.length === 1 && holders[0] === userId;
}
