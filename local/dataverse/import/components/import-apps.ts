import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, localized, textOf } from '../package/elements';
import { numberAttribute, numberOf } from '../package/numbers';
import { putRow, referenceTo } from '../put-row';
import { siteMapId } from './import-site-maps';

/** Model-driven apps: what is in them and which roles open them. */
export function importApps(context: ImportContext): void {
  for (const app of children(child(context.customizations, 'AppModules'), 'AppModule')) importApp(context, app);
}

function importApp(context: ImportContext, app: XmlElement): void {
  const uniqueName = textOf(app, 'UniqueName') ?? '';
  const id = metadataId('appmodule', uniqueName);
  putRow(context, 'appmodule', {
    appmoduleid: id,
    appmoduleidunique: id,
    uniquename: uniqueName,
    name: localized(child(app, 'LocalizedNames')) ?? uniqueName,
    description: localized(child(app, 'Descriptions')) ?? null,
    clienttype: numberOf(app, 'ClientType') ?? 4,
    formfactor: numberOf(app, 'FormFactor') ?? 1,
    navigationtype: numberOf(app, 'NavigationType') ?? 0,
    webresourceid: guidOf(textOf(app, 'WebResourceId')) ?? null,
    introducedversion: textOf(app, 'IntroducedVersion') ?? null,
    publishedon: context.importedOn,
    statecode: numberOf(app, 'statecode') ?? 0,
    statuscode: numberOf(app, 'statuscode') ?? 1,
  });
  context.components.add({ type: COMPONENT.app, objectId: id, name: uniqueName });
  context.database.run('DELETE FROM appmodulecomponent WHERE appmoduleidunique = ?', [id]);
  for (const component of children(child(app, 'AppModuleComponents'), 'AppModuleComponent')) {
    importComponent(context, component, { id, uniqueName });
  }
  importRoleMaps(context, app, id);
  context.report.imported('apps', uniqueName);
}

interface App {
  readonly id: string;
  readonly uniqueName: string;
}

function importComponent(context: ImportContext, component: XmlElement, app: App): void {
  const type = numberAttribute(component, 'type') ?? 0;
  const name = attributeOf(component, 'schemaName');
  const objectId = guidOf(attributeOf(component, 'id')) ?? objectIdOf(context, type, name ?? '');
  if (objectId === undefined)
    throw importRefused(`app ${app.uniqueName}`, `it names ${name ?? '?'}, which is not here.`);
  putRow(context, 'appmodulecomponent', {
    appmodulecomponentid: metadataId('appmodulecomponent', app.id, String(type), objectId),
    appmoduleidunique: referenceTo('appmodule', app.id),
    componenttype: type,
    objectid: objectId,
    rootcomponentbehavior: 0,
    ismetadata: type === COMPONENT.table,
  });
}

function objectIdOf(context: ImportContext, type: number, name: string): string | undefined {
  if (type === COMPONENT.table) return context.catalogue.table(name.toLowerCase())?.metadataId;
  if (type === COMPONENT.siteMap) return siteMapId(name);
  return metadataId('component', String(type), name);
}

function importRoleMaps(context: ImportContext, app: XmlElement, appmoduleid: string): void {
  context.database.run('DELETE FROM appmoduleroles WHERE appmoduleid = ?', [appmoduleid]);
  for (const role of children(child(app, 'AppModuleRoleMaps'), 'Role')) {
    const roleid = guidOf(attributeOf(role, 'id'));
    if (roleid === undefined || !context.database.get('SELECT 1 FROM role WHERE roleid = ?', [roleid])) {
      context.report.note(`app role ${attributeOf(role, 'id') ?? '?'} is not here and is left out`);
      continue;
    }
    putRow(context, 'appmoduleroles', {
      appmodulerolesid: metadataId('appmoduleroles', appmoduleid, roleid),
      appmoduleid,
      roleid,
    });
  }
}
