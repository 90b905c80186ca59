import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { attributeOf, child, children, textOf } from '../package/elements';
import { readXml } from '../package/read-xml';
import { putRow, referenceTo } from '../put-row';
import { readPart, textOfPart } from './read-part';

/** webresource.webresourcetype by extension. */
const RESOURCE_TYPES: Readonly<Record<string, number>> = {
  htm: 1,
  html: 1,
  css: 2,
  js: 3,
  xml: 4,
  png: 5,
  jpg: 6,
  jpeg: 6,
  gif: 7,
  ico: 10,
  svg: 11,
  resx: 12,
};
const DATA = 4;

/** Code components: one row each, their files as web resources `cc_<control>/<path>`, where the platform keeps them too. */
export function importCustomControls(context: ImportContext): void {
  for (const control of children(child(context.customizations, 'CustomControls'), 'CustomControl')) {
    importControl(context, control);
  }
}

function importControl(context: ImportContext, control: XmlElement): void {
  const name = textOf(control, 'Name') ?? '';
  const fileName = (textOf(control, 'FileName') ?? `/Controls/${name}/ControlManifest.xml`).replace(/^\//, '');
  const manifest = readPart(context, fileName, `custom control ${name}`);
  const id = metadataId('customcontrol', name);
  putRow(context, 'customcontrol', {
    customcontrolid: id,
    name,
    manifest: textOfPart(manifest),
    version: attributeOf(child(readXml(manifest, fileName), 'control'), 'version') ?? null,
  });
  context.components.add({ type: COMPONENT.customControl, objectId: id, name });
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  for (const part of context.package.names) {
    if (part.toLowerCase().startsWith(folder.toLowerCase()))
      importFile(context, { id, name, part, path: part.slice(folder.length) });
  }
  context.report.imported('custom controls', name);
}

interface ControlFile {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly path: string;
}

function importFile(context: ImportContext, { id, name, part, path }: ControlFile): void {
  const resourceName = `cc_${name}/${path}`;
  const webResourceId = metadataId('webresource', resourceName);
  const content = readPart(context, part, `custom control ${name}`);
  putRow(context, 'webresource', {
    webresourceid: webResourceId,
    name: resourceName,
    displayname: resourceName,
    webresourcetype: RESOURCE_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? DATA,
    content: Buffer.from(content).toString('base64'),
  });
  putRow(context, 'customcontrolresource', {
    customcontrolresourceid: metadataId('customcontrolresource', resourceName),
    name: path,
    customcontrolid: referenceTo('customcontrol', id),
    webresourceid: referenceTo('webresource', webResourceId),
  });
}
