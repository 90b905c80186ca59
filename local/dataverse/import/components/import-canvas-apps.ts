import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { child, children, isYes, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { type XmlElement } from '../package/xml-element';
import { putRow } from '../put-row';

/** Canvas apps: stored, never opened. Their files are kept as they came. */
export function importCanvasApps(context: ImportContext): void {
  for (const app of children(child(context.customizations, 'CanvasApps'), 'CanvasApp')) importCanvasApp(context, app);
}

function importCanvasApp(context: ImportContext, app: XmlElement): void {
  const name = textOf(app, 'Name');
  if (name === undefined) throw importRefused('canvas app', 'it has no name.');
  const id = metadataId('canvasapp', name);
  const text = (element: string): string | null => textOf(app, element) ?? null;
  putRow(context, 'canvasapp', {
    canvasappid: id,
    name,
    displayname: textOf(app, 'DisplayName') ?? name,
    description: text('Description'),
    appversion: text('AppVersion'),
    status: text('Status'),
    createdbyclientversion: text('CreatedByClientVersion'),
    minclientversion: text('MinClientVersion'),
    tags: text('Tags'),
    backgroundcolor: text('BackgroundColor'),
    publisher: text('Publisher'),
    authorizationreferences: text('AuthorizationReferences'),
    connectionreferences: text('ConnectionReferences'),
    databasereferences: text('DatabaseReferences'),
    canvasapptype: numberOf(app, 'CanvasAppType') ?? 0,
    bypassconsent: isYes(textOf(app, 'BypassConsent')),
    introducedversion: text('IntroducedVersion'),
  });
  context.components.add({ type: COMPONENT.canvasApp, objectId: id, name });
  context.report.imported('canvas apps', name);
  context.report.keptAsData(`canvas app ${name}`);
}
