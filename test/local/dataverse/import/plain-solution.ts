import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A second reading of customizations.xml that shares nothing with the importer: another parser, plain look-ups by tag name. */
export function plainSolution(zip: Uint8Array) {
  const files = unzipSync(zip);
  const xml = strFromU8(files['customizations.xml'] ?? new Uint8Array()).replace(/^\uFEFF/, '');
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no root');
  const tables = all(root, 'entity')
    .filter((entity) => entity.hasAttribute('Name'))
    .map((entity) => ({
      name: (entity.getAttribute('Name') ?? '').toLowerCase(),
      set: text(entity, 'EntitySetName'),
      columns: all(entity, 'attribute').map((attribute) => ({
        name: (text(attribute, 'LogicalName') ?? '').toLowerCase(),
        type: text(attribute, 'Type') ?? '',
        length: text(attribute, 'MaxLength'),
        custom: text(attribute, 'IsCustomField') === '1',
        options: optionValues(attribute),
      })),
      keys: all(entity, 'EntityKey').map((key) => ({
        name: text(key, 'LogicalName') ?? '',
        columns: all(key, 'AttributeName').map((name) => (name.textContent ?? '').toLowerCase()),
      })),
    }));
  const choices = all(root, 'optionsets')
    .flatMap((list) => all(list, 'optionset'))
    .map((choice) => ({ name: choice.getAttribute('Name') ?? '', values: optionValues(choice) }));
  const ids = (tag: string, name: string): string[] =>
    all(root, tag).map((one) => guid(one.getAttribute(name) ?? text(one, name)));
  return {
    files: Object.keys(files),
    tables,
    choices,
    relationships: all(root, 'EntityRelationship').map((one) => one.getAttribute('Name') ?? ''),
    rows: {
      systemform: ids('systemform', 'formid'),
      savedquery: ids('savedquery', 'savedqueryid'),
      role: ids('Role', 'id').filter((id) => id !== ''),
      webresource: ids('WebResource', 'WebResourceId'),
      sdkmessageprocessingstep: ids('SdkMessageProcessingStep', 'SdkMessageProcessingStepId'),
      sdkmessageprocessingstepimage: ids('SdkMessageProcessingStepImage', 'SdkMessageProcessingStepImageId'),
      serviceendpoint: ids('ServiceEndpoint', 'ServiceEndpointId'),
      workflow: ids('Workflow', 'WorkflowId'),
      pluginassembly: ids('PluginAssembly', 'PluginAssemblyId'),
      plugintype: ids('PluginType', 'PluginTypeId').filter((id) => id !== ''),
    },
    named: {
      connectionreference: all(root, 'connectionreference').map(
        (one) => one.getAttribute('connectionreferencelogicalname') ?? '',
      ),
      environmentvariabledefinition: folders(files, 'environmentvariabledefinitions'),
      customapi: folders(files, 'customapis'),
      appmodule: all(root, 'AppModule').map((one) => text(one, 'UniqueName') ?? ''),
      sitemap: all(root, 'AppModuleSiteMap').map((one) => text(one, 'SiteMapUniqueName') ?? ''),
    },
  };
}

const all = (parent: Element, tag: string): Element[] => [...parent.getElementsByTagName(tag)];

const text = (parent: Element, tag: string): string | undefined =>
  [...parent.childNodes].find((node) => node.nodeName === tag)?.textContent?.trim() || undefined;

const optionValues = (parent: Element): number[] =>
  ['option', 'state', 'status'].flatMap((tag) =>
    all(parent, tag).map((option) => Number(option.getAttribute('value'))),
  );

const guid = (value: string | undefined | null): string => (value ?? '').replace(/[{}]/g, '').toLowerCase();

const folders = (files: Readonly<Record<string, Uint8Array>>, name: string): string[] => [
  ...new Set(
    Object.keys(files)
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.split('/')[1] ?? ''),
  ),
];
