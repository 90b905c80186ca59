import { type XmlElement } from '../package/xml-element';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { child, children, guidOf, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow } from '../put-row';
import { readPart } from './read-part';

/** Scripts, pages, images: each with the content of its part. */
export function importWebResources(context: ImportContext): void {
  for (const resource of children(child(context.customizations, 'WebResources'), 'WebResource')) {
    importWebResource(context, resource);
  }
}

function importWebResource(context: ImportContext, resource: XmlElement): void {
  const name = textOf(resource, 'Name') ?? '';
  const id = guidOf(textOf(resource, 'WebResourceId'));
  if (id === undefined) throw importRefused(`web resource ${name}`, 'it has no id.');
  const content = readPart(context, textOf(resource, 'FileName'), `web resource ${name}`);
  putRow(context, 'webresource', {
    webresourceid: id,
    name,
    displayname: textOf(resource, 'DisplayName') ?? null,
    description: textOf(resource, 'Description') ?? null,
    languagecode: numberOf(resource, 'LanguageCode') ?? 1033,
    webresourcetype: numberOf(resource, 'WebResourceType') ?? 4,
    introducedversion: textOf(resource, 'IntroducedVersion') ?? null,
    content: Buffer.from(content).toString('base64'),
  });
  context.components.add({ type: COMPONENT.webResource, objectId: id, name });
  context.report.imported('web resources', name);
}
