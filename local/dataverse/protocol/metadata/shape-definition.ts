import { parseExpand } from '../../query/odata/parse-expand';
import { propertyNotFound } from '../../errors/address-errors';
import { type Definition, type Expandable } from './definition';
import { filterDefinitions } from './filter-definitions';

type Properties = Readonly<Record<string, unknown>>;

/** The body of a definition under `$select` and `$expand`; MetadataId is always there, the type when it tells kinds apart. */
export function shapeDefinition(definition: Definition, options: ReadonlyMap<string, string>): Properties {
  const type =
    definition.type === 'EntityMetadata' ? {} : { '@odata.type': `#Microsoft.Dynamics.CRM.${definition.type}` };
  return { ...type, ...selected(definition, options.get('$select')), ...expanded(definition, options.get('$expand')) };
}

/** A list of definitions under `$filter`, `$select` and `$expand`. */
export const shapeDefinitions = (
  definitions: readonly Definition[],
  options: ReadonlyMap<string, string>,
): readonly Properties[] =>
  filterDefinitions(definitions, options.get('$filter')).map((definition) => shapeDefinition(definition, options));

function selected({ properties, metadataId }: Definition, select: string | undefined): Properties {
  if (select === undefined || select.trim() === '') return properties;
  const names = select.split(',').map((name) => name.trim());
  // A list of columns of several kinds may ask for what only some kinds have.
  return {
    ...Object.fromEntries(names.filter((name) => name in properties).map((name) => [name, properties[name]])),
    MetadataId: metadataId,
  };
}

function expanded(definition: Definition, expand: string | undefined): Properties {
  if (expand === undefined) return {};
  const properties: Record<string, unknown> = {};
  for (const { name, options } of parseExpand(expand)) {
    const content = definition.expandable[name];
    // A list of columns of several kinds may expand what only some kinds have.
    if (!content && definition.type === 'EntityMetadata') throw propertyNotFound(name, definition.type);
    if (content) properties[name] = contentOf(content, options);
  }
  return properties;
}

function contentOf(content: Expandable, options: ReadonlyMap<string, string>): unknown {
  if (content.kind === 'collection') return shapeDefinitions(content.read(), options);
  const single = content.read();
  return single && shapeDefinition(single, options);
}
