import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, isYes, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { readXml } from '../package/read-xml';
import { putRow, referenceTo } from '../put-row';
import { readJson } from '../package/read-json';

const DEFINITION = /^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

/** Environment variables: they stand in folders of their own, and their presence is what imports them. */
export function importEnvironmentVariables(context: ImportContext): void {
  for (const name of context.package.names) {
    const part = DEFINITION.test(name) ? context.package.part(name) : undefined;
    if (part) importDefinition(context, readXml(part, name), name);
  }
}

function importDefinition(context: ImportContext, root: XmlElement, partName: string): void {
  const schemaName = attributeOf(root, 'schemaname') ?? '';
  if (schemaName === '') throw importRefused(partName, 'it has no schema name.');
  const id = metadataId('environmentvariabledefinition', schemaName);
  putRow(context, 'environmentvariabledefinition', {
    environmentvariabledefinitionid: id,
    schemaname: schemaName,
    displayname: attributeOf(child(root, 'displayname'), 'default') ?? schemaName,
    description: attributeOf(child(root, 'description'), 'default') ?? null,
    defaultvalue: textOf(root, 'defaultvalue') ?? null,
    type: numberOf(root, 'type') ?? 100_000_000,
    secretstore: numberOf(root, 'secretstore') ?? 0,
    isrequired: isYes(textOf(root, 'isrequired')),
    introducedversion: textOf(root, 'introducedversion') ?? null,
  });
  context.components.add({ type: COMPONENT.environmentVariable, objectId: id, name: schemaName });
  importValue(context, partName.replace(/[^/]+$/, 'environmentvariablevalues.json'), { id, schemaName });
  context.report.imported('environment variables', schemaName);
}

/** A value travels with the definition only when the exporter chose so. */
function importValue(
  context: ImportContext,
  partName: string,
  variable: { readonly id: string; readonly schemaName: string },
): void {
  const part = context.package.part(partName);
  const value = part && valueIn(readJson(part, partName));
  if (value === undefined) return;
  const id = metadataId('environmentvariablevalue', variable.schemaName);
  context.components.add({ type: COMPONENT.environmentVariableValue, objectId: id });
  putRow(context, 'environmentvariablevalue', {
    environmentvariablevalueid: id,
    schemaname: variable.schemaName,
    value,
    environmentvariabledefinitionid: referenceTo('environmentvariabledefinition', variable.id),
  });
}

/** `{"environmentvariablevalues":{"environmentvariablevalue":{"value":"..."}}}` */
function valueIn(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  for (const [name, value] of Object.entries(json)) {
    if (name === 'value' && typeof value === 'string') return value;
    const nested = valueIn(value);
    if (nested !== undefined) return nested;
  }
  return undefined;
}
