import { parseExpand } from '../../query/odata/parse-expand';
import { type PathSegment } from '../address/parse-path';

/**
 * What `@odata.context` says of definitions (query-metadata-web-api.md, retrieve-metadata-name-metadataid.md): the address with its keys,
 * but for the key of what is shown, then what was selected and expanded.
 * @example `EntityDefinitions('account')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata(LogicalName,OptionSet(Options))`
 */
export function definitionsContext(segments: readonly PathSegment[], options: ReadonlyMap<string, string>): string {
  const shown = segments.length - (isCast(segments.at(-1)) ? 2 : 1);
  const names = segments.map((segment, index) => `${segment.name}${index === shown ? '' : keyOf(segment)}`);
  return `${names.join('/')}${selection(options)}`;
}

/** A segment that narrows to a type. */
export const isCast = (segment: PathSegment | undefined): boolean =>
  segment?.name.startsWith('Microsoft.Dynamics.CRM.') ?? false;

/** `('account')` for a name, `(70816501-...)` for an id. */
const keyOf = ({ arguments: [key] = [] }: PathSegment): string => (key ? `(${key.value})` : '');

function selection(options: ReadonlyMap<string, string>): string {
  const selected = (options.get('$select') ?? '').split(',').map((name) => name.trim());
  const expanded = parseExpand(options.get('$expand') ?? '').map(
    (item) => `${item.name}${selection(item.options) || '()'}`,
  );
  const names = [...selected.filter((name) => name !== ''), ...expanded];
  return names.length === 0 ? '' : `(${names.join(',')})`;
}
