import { type Database } from '../../store/database';
import { dropDraft } from '../../store/draft-store';
import { deleteRow } from '../../store/row-store';
import { type ComponentRow } from './removal';

/** Rows that live and die with the row of a component: their table, and the column that names it. */
const OWNED: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  role: [
    ['roleprivileges', 'roleid'],
    ['systemuserroles', 'roleid'],
    ['teamroles', 'roleid'],
    ['appmoduleroles', 'roleid'],
  ],
  fieldsecurityprofile: [
    ['fieldpermission', 'fieldsecurityprofileid'],
    ['systemuserprofiles', 'fieldsecurityprofileid'],
    ['teamprofiles', 'fieldsecurityprofileid'],
  ],
  appmodule: [
    ['appmodulecomponent', 'appmoduleidunique'],
    ['appmoduleroles', 'appmoduleid'],
  ],
  sdkmessageprocessingstep: [['sdkmessageprocessingstepimage', 'sdkmessageprocessingstepid']],
  pluginassembly: [['plugintype', 'pluginassemblyid']],
  environmentvariabledefinition: [['environmentvariablevalue', 'environmentvariabledefinitionid']],
  customapi: [
    ['customapirequestparameter', 'customapiid'],
    ['customapiresponseproperty', 'customapiid'],
  ],
};

const RESOURCES_OF_CONTROL = `
  DELETE FROM webresource WHERE webresourceid IN (SELECT webresourceid FROM customcontrolresource WHERE customcontrolid = ?)`;

/** Removes component rows with what belongs to them. */
export function removeRows(database: Database, rows: readonly ComponentRow[]): void {
  for (const { table, id } of rows) {
    for (const [owned, column] of OWNED[table.logicalName] ?? [])
      database.run(`DELETE FROM ${owned} WHERE ${column} = ?`, [id]);
    if (table.logicalName === 'customcontrol') {
      database.run(RESOURCES_OF_CONTROL, [id]);
      database.run('DELETE FROM customcontrolresource WHERE customcontrolid = ?', [id]);
    }
    dropDraft(database, table.logicalName, id);
    deleteRow(database, table, id);
  }
}
