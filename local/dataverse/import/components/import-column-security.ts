import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow, referenceTo } from '../put-row';

/** Column security profiles with their permissions. */
export function importColumnSecurity(context: ImportContext): void {
  for (const profile of children(child(context.customizations, 'FieldSecurityProfiles'), 'FieldSecurityProfile')) {
    const id = guidOf(attributeOf(profile, 'fieldsecurityprofileid'));
    const name = attributeOf(profile, 'name') ?? '';
    if (id === undefined) throw importRefused(`column security profile ${name}`, 'it has no id.');
    putRow(context, 'fieldsecurityprofile', {
      fieldsecurityprofileid: id,
      name,
      description: attributeOf(profile, 'description') ?? null,
    });
    context.components.add({ type: COMPONENT.fieldSecurityProfile, objectId: id });
    context.database.run('DELETE FROM fieldpermission WHERE fieldsecurityprofileid = ?', [id]);
    for (const permission of children(child(profile, 'FieldPermissions'), 'FieldPermission')) {
      importPermission(context, permission, id);
    }
    context.report.imported('column security profiles', name);
  }
}

function importPermission(context: ImportContext, permission: XmlElement, profileId: string): void {
  const table = (textOf(permission, 'EntityName') ?? '').toLowerCase();
  const column = (textOf(permission, 'AttributeName') ?? '').toLowerCase();
  const secured = context.catalogue.table(table)?.columns.get(column)?.secured;
  if (secured === undefined) throw importRefused(`permission for ${table}.${column}`, 'there is no such column.');
  if (!secured) throw importRefused(`permission for ${table}.${column}`, 'the column is not secured.');
  putRow(context, 'fieldpermission', {
    fieldpermissionid: metadataId('fieldpermission', profileId, table, column),
    fieldsecurityprofileid: referenceTo('fieldsecurityprofile', profileId),
    entityname: table,
    attributelogicalname: column,
    canread: numberOf(permission, 'CanRead') ?? 0,
    cancreate: numberOf(permission, 'CanCreate') ?? 0,
    canupdate: numberOf(permission, 'CanUpdate') ?? 0,
  });
}
