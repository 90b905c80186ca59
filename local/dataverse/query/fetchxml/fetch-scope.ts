import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { isStored } from '../../store/stored-column';
import { notImplemented } from '../../errors/dataverse-error';
import { type QueryContext } from '../query-context';
import { unknownColumn } from '../query-error';
import { tableNamed } from '../sql/scope';
import { childrenNamed, type FetchElement, required } from './fetch-element';
import { malformed, refused } from './fetch-error';

/** What the names of a document mean: its aliases are known before anything else is read, for a filter may name one further down. */
export interface FetchScope {
  readonly catalogue: Catalogue;
  readonly context: QueryContext;
  readonly aliases: ReadonlyMap<string, TableMetadata>;
  /** The alias of each entity and link-entity. */
  readonly aliasOf: ReadonlyMap<FetchElement, string>;
  /** The document aggregates. */
  readonly aggregate: boolean;
  /** Choices sort by label unless `useraworderby` is set. */
  readonly rawOrder: boolean;
}

/** The platform joins for each link-entity and takes 15 (fetchxml/join-tables.md). */
const MOST_LINKS = 15;

export function gatherAliases(catalogue: Catalogue, entity: FetchElement): Pick<FetchScope, 'aliases' | 'aliasOf'> {
  const aliases = new Map<string, TableMetadata>([['root', tableNamed(catalogue, required(entity, 'name'))]]);
  const aliasOf = new Map<FetchElement, string>([[entity, 'root']]);
  const links = linksWithin(entity);
  if (links.length > MOST_LINKS) throw refused('tooManyLinks');
  links.forEach((link, index) => {
    const name = required(link, 'name');
    const alias = link.attributes.get('alias') ?? `${name}${index + 1}`;
    if (!/^[A-Za-z_]\w*$/.test(alias)) throw malformed(`The alias '${alias}' of a link-entity is not a name.`);
    // The query model keeps this one for the entity itself.
    if (alias === 'root') throw notImplemented("the alias 'root' of a link-entity");
    if (aliases.has(alias)) throw refused('duplicateAlias');
    aliases.set(alias, tableNamed(catalogue, name));
    aliasOf.set(link, alias);
  });
  return { aliases, aliasOf };
}

const linksWithin = (element: FetchElement): readonly FetchElement[] => [
  ...childrenNamed(element, 'link-entity').flatMap((link) => [link, ...linksWithin(link)]),
  ...childrenNamed(element, 'filter').flatMap(linksWithin),
];

export function aliasOf(scope: FetchScope, element: FetchElement): string {
  const alias = scope.aliasOf.get(element);
  if (alias === undefined) throw refused('unknownAlias');
  return alias;
}

/** The alias an `entityname` means: an alias, or the name of the one table linked without an alias of its own. */
export function aliasNamed(scope: FetchScope, name: string): string {
  if (scope.aliases.has(name)) return name;
  const unnamed = [...scope.aliasOf].filter(
    ([element]) => element.attributes.get('name') === name && !element.attributes.has('alias'),
  );
  const [only] = unnamed;
  if (!only) throw refused('unknownAlias');
  return only[1];
}

export function columnNamed(scope: FetchScope, alias: string, name: string): ColumnMetadata {
  const table = scope.aliases.get(alias);
  const column = table?.columns.get(name);
  if (!table || !column) throw unknownColumn(name, table?.logicalName ?? alias);
  if (!isStored(column)) throw notImplemented(`the column ${name} of ${table.logicalName} in FetchXML`);
  return column;
}
