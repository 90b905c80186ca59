import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, textOf } from '../package/elements';
import { type XmlElement } from '../package/xml-element';
import { putRow, referenceTo } from '../put-row';
import { readPart } from './read-part';

/** Compiled plug-ins: stored with their types, for steps to name. Nothing here can run them. */
export function importPluginAssemblies(context: ImportContext): void {
  for (const assembly of children(child(context.customizations, 'SolutionPluginAssemblies'), 'PluginAssembly')) {
    importAssembly(context, assembly);
  }
}

function importAssembly(context: ImportContext, assembly: XmlElement): void {
  const fullName = attributeOf(assembly, 'FullName') ?? '';
  const id = guidOf(attributeOf(assembly, 'PluginAssemblyId'));
  if (id === undefined) throw importRefused(`plug-in assembly ${fullName}`, 'it has no id.');
  const fact = (name: string): string | null => new RegExp(`${name}=([^,]+)`, 'i').exec(fullName)?.[1] ?? null;
  const content = readPart(context, textOf(assembly, 'FileName'), `plug-in assembly ${fullName}`);
  putRow(context, 'pluginassembly', {
    pluginassemblyid: id,
    name: fullName.split(',')[0] ?? fullName,
    version: fact('Version'),
    culture: fact('Culture'),
    publickeytoken: fact('PublicKeyToken'),
    content: Buffer.from(content).toString('base64'),
  });
  context.components.add({ type: COMPONENT.pluginAssembly, objectId: id, name: fullName });
  for (const type of children(child(assembly, 'PluginTypes'), 'PluginType'))
    importType(context, type, { id, fullName });
  context.report.imported('plug-in assemblies', fullName);
  context.report.keptAsData(`plug-in assembly ${fullName}`);
}

function importType(
  context: ImportContext,
  type: XmlElement,
  assembly: { readonly id: string; readonly fullName: string },
): void {
  const name = attributeOf(type, 'Name') ?? textOf(type, 'Name') ?? '';
  const id = guidOf(attributeOf(type, 'PluginTypeId'));
  if (id === undefined) throw importRefused(`plug-in type ${name}`, 'it has no id.');
  putRow(context, 'plugintype', {
    plugintypeid: id,
    name,
    typename: name,
    friendlyname: textOf(type, 'FriendlyName') ?? null,
    assemblyname: assembly.fullName.split(',')[0] ?? null,
    pluginassemblyid: referenceTo('pluginassembly', assembly.id),
  });
  context.components.add({ type: COMPONENT.pluginType, objectId: id });
}
