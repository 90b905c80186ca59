import { asList, asObject, asText, type Json } from '../dataverse/read-json';
import { queryRows } from '../dataverse/rows';
import { webApi } from '../dataverse/web-api';
import { createPrivileges, depths, type Depth, type Privileges } from './privileges';

/** Asks Dataverse what the person holds (RetrieveUserPrivileges) and which privileges the tables have. */
export async function loadPrivileges(userId: string): Promise<Privileges> {
  const path = `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`;
  const [{ body }, definitions] = await Promise.all([
    webApi({ method: 'GET', path }),
    queryRows('EntityDefinitions?$select=LogicalName,Privileges'),
  ]);
  const held = asList(asObject(body)['RolePrivileges']).map(asObject);
  return createPrivileges({
    tables: new Map(definitions.map((definition) => [asText(definition['LogicalName']), idsByRight(definition)])),
    held: new Map(held.map((privilege) => [asText(privilege['PrivilegeId']), depthOf(privilege)])),
  });
}

const idsByRight = (definition: Json): ReadonlyMap<string, string> =>
  new Map(
    asList(definition['Privileges'])
      .map(asObject)
      .map((privilege) => [asText(privilege['PrivilegeType']), asText(privilege['PrivilegeId'])]),
  );

const depthOf = (privilege: Json): Depth => depths.find((depth) => depth === asText(privilege['Depth'])) ?? 'Basic';
