import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { addAware } from '../add-aware';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, isYes, textOf } from '../package/elements';
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
  });
  addAware(context, 'customapi', apiId(uniqueName));
  context.report.imported('custom APIs', uniqueName);
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
