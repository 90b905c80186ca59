import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { addAware } from '../add-aware';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow, referenceTo } from '../put-row';
import { readPart, textOfPart } from './read-part';

/** Custom connectors and connection references: stored, for flows to name. */
export function importConnectors(context: ImportContext): void {
  for (const connector of children(child(context.customizations, 'Connectors'), 'Connector'))
    importConnector(context, connector);
  for (const reference of children(child(context.customizations, 'connectionreferences'), 'connectionreference')) {
    importReference(context, reference);
  }
}

function importConnector(context: ImportContext, connector: XmlElement): void {
  const name = textOf(connector, 'name') ?? '';
  const id = guidOf(textOf(connector, 'connectorid')) ?? metadataId('connector', name);
  const content = (element: string): string | null => {
    const fileName = textOf(connector, element);
    return fileName === undefined ? null : textOfPart(readPart(context, fileName, `connector ${name}`));
  };
  putRow(context, 'connector', {
    connectorid: id,
    name,
    displayname: textOf(connector, 'displayname') ?? name,
    description: textOf(connector, 'description') ?? null,
    connectorinternalid: textOf(connector, 'connectorinternalid') ?? null,
    connectortype: numberOf(connector, 'connectortype') ?? 1,
    openapidefinition: content('openapidefinition'),
    connectionparameters: content('connectionparameters'),
    policytemplateinstances: content('policytemplateinstances'),
    iconbrandcolor: textOf(connector, 'iconbrandcolor') ?? null,
  });
  context.components.add({ type: COMPONENT.connector, objectId: id, name });
  context.report.imported('connectors', name);
  context.report.keptAsData(`connector ${name}`);
}

function importReference(context: ImportContext, reference: XmlElement): void {
  const name = attributeOf(reference, 'connectionreferencelogicalname') ?? '';
  const custom =
    textOf(reference, 'customconnectorid', 'connectorinternalid') ?? textOf(reference, 'customconnectorid', 'name');
  if (name === '') throw importRefused('connection reference', 'it has no logical name.');
  const id = metadataId('connectionreference', name);
  putRow(context, 'connectionreference', {
    connectionreferenceid: id,
    connectionreferencelogicalname: name,
    connectionreferencedisplayname: textOf(reference, 'connectionreferencedisplayname') ?? name,
    connectorid: textOf(reference, 'connectorid') ?? null,
    customconnectorid: custom === undefined ? null : customConnector(context, custom),
  });
  addAware(context, 'connectionreference', id);
  context.report.imported('connection references', name);
}

function customConnector(context: ImportContext, name: string) {
  const row = context.database.get('SELECT connectorid FROM connector WHERE connectorinternalid = ?1 OR name = ?1', [
    name,
  ]);
  return row ? referenceTo('connector', String(row['connectorid'])) : null;
}
