import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { all, equal, isEmpty } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { CommandRefusal } from '../o2c/command';

/** The role of this name in the root business unit; refused when the solution that brings it is not imported. */
export async function roleId(session: Session, name: string): Promise<string> {
  const where = all(equal('name', { text: name }), isEmpty('_parentroleid_value'));
  const [row] = await readRows(session, { from: 'roles', select: ['roleid'], where });
  if (!row) throw new CommandRefusal(`there is no role '${name}'; is the solution imported?`);
  return String(row['roleid']);
}
