import { parseExpand } from '../../query/odata/parse-expand';
import { propertyNotFound } from '../../errors/address-errors';
import { type Definition, type Expandable } from './definition';
import { filterDefinitions } from './filter-definitions';

type Properties = Readonly<Record<string, unknown>>;

export interface Shape {
  readonly options: ReadonlyMap<string, string>;
  /** Whether rows tell their type, or a cast or a declared property has told it. */
  readonly type: 'told' | 'in the context';
}

/** The body of a definition under `$select` and `$expand`; MetadataId is always there, the type when it tells kinds apart. */
export function shapeDefinition(definition: Definition, { options, type }: Shape): Properties {
  const told =
    definition.type === 'EntityMetadata' || type === 'in the context'
      ? {}
      : { '@odata.type': `#Microsoft.Dynamics.CRM.${definition.type}` };
  return { ...told, ...selected(definition, options.get('$select')), ...expanded(definition, options.get('$expand')) };
}

/** A list of definitions under `$filter`, `$select` and `$expand`. */
export const shapeDefinitions = (definitions: readonly Definition[], shape: Shape): readonly Properties[] =>
  filterDefinitions(definitions, shape.options.get('$filter')).map((definition) => shapeDefinition(definition, shape));

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
  if (content.kind === 'collection') return shapeDefinitions(content.read(), { options, type: 'told' });
  const single = content.read();
  return single && shapeDefinition(single, { options, type: 'in the context' });
}
