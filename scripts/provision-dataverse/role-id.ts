import { type Session } from '../dataverse/connect';
import { allRows } from '../dataverse/read-rows';
import { CommandRefusal } from '../o2c/command';

/** The role of this name in the root business unit; refused when the solution that brings it is not imported. */
export async function roleId(session: Session, name: string): Promise<string> {
  const query = `roles?$select=roleid&$filter=name eq '${encodeURIComponent(name.replaceAll("'", "''"))}' and _parentroleid_value eq null`;
  const [row] = await allRows(session, query);
  if (!row) throw new CommandRefusal(`there is no role '${name}'; is the solution imported?`);
  return String(row['roleid']);
}
