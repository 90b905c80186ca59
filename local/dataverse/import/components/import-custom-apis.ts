import { type XmlElement } from '../package/xml-element';
import { ensureCustomMessages } from '../../messages/custom-api/ensure-messages';
import { metadataId } from '../../metadata/metadata-id';
import { type Reference } from '../../store/row';
import { addAware } from '../add-aware';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, guidOf, isYes, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { readXml } from '../package/read-xml';
import { putRow, referenceTo } from '../put-row';

const API = /^customapis\/([^/]+)\/customapi\.xml$/i;
const PART = /^customapis\/([^/]+)\/(customapirequestparameters|customapiresponseproperties)\/[^/]+\/[^/]+\.xml$/i;

/** Custom APIs: what they are called and what they take and give. Their code is a compiled plug-in, which does not run here. */
export function importCustomApis(context: ImportContext): void {
  for (const name of context.package.names) {
    const part = API.test(name) ? context.package.part(name) : undefined;
    if (part) importApi(context, readXml(part, name));
  }
  ensureCustomMessages(context.database, context.catalogue);
  for (const name of context.package.names) {
    const [, api, list] = PART.exec(name) ?? [];
    const part = api === undefined ? undefined : context.package.part(name);
    if (part && api !== undefined && list !== undefined) importParameter(context, readXml(part, name), { api, list });
  }
}

const apiId = (uniqueName: string): string => metadataId('customapi', uniqueName);

function importApi(context: ImportContext, root: XmlElement): void {
  const uniqueName = attributeOf(root, 'uniquename') ?? '';
  if (uniqueName === '') throw importRefused('custom API', 'it has no unique name.');
  putRow(context, 'customapi', {
    customapiid: apiId(uniqueName),
    uniquename: uniqueName,
    name: textOf(root, 'name') ?? uniqueName,
    ...labels(root),
    bindingtype: numberOf(root, 'bindingtype') ?? 0,
    boundentitylogicalname: textOf(root, 'boundentitylogicalname') ?? null,
    allowedcustomprocessingsteptype: numberOf(root, 'allowedcustomprocessingsteptype') ?? 0,
    isfunction: isYes(textOf(root, 'isfunction')),
    isprivate: isYes(textOf(root, 'isprivate')),
    workflowsdkstepenabled: isYes(textOf(root, 'workflowsdkstepenabled')),
    executeprivilegename: textOf(root, 'executeprivilegename') ?? null,
    plugintypeid: pluginTypeOf(root),
  });
  addAware(context, 'customapi', apiId(uniqueName));
  context.report.imported('custom APIs', uniqueName);
}

/** The compiled plug-in that does the API's work; packages name it by its id, under one of two names. */
function pluginTypeOf(root: XmlElement): Reference | null {
  const type = child(root, 'plugintypeid');
  const id = guidOf(textOf(type, 'plugintypeid') ?? textOf(type, 'plugintypeexportkey'));
  return id === undefined ? null : referenceTo('plugintype', id);
}

function importParameter(
  context: ImportContext,
  root: XmlElement,
  { api, list }: { readonly api: string; readonly list: string },
): void {
  const uniqueName = attributeOf(root, 'uniquename') ?? '';
  const table =
    list.toLowerCase() === 'customapirequestparameters' ? 'customapirequestparameter' : 'customapiresponseproperty';
  const id = metadataId(table, api, uniqueName);
  addAware(context, table, id);
  putRow(context, table, {
    [`${table}id`]: id,
    uniquename: uniqueName,
    name: textOf(root, 'name') ?? uniqueName,
    ...labels(root),
    type: numberOf(root, 'type') ?? 0,
    isoptional: isYes(textOf(root, 'isoptional')),
    logicalentityname: textOf(root, 'logicalentityname') ?? null,
    customapiid: referenceTo('customapi', apiId(api)),
  });
}

const labels = (root: XmlElement) => ({
  displayname: attributeOf(child(root, 'displayname'), 'default') ?? null,
  description: attributeOf(child(root, 'description'), 'default') ?? null,
});
