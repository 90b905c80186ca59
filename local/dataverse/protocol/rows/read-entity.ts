import { DataverseError } from '../../errors/dataverse-error';
import { badPayload, directLookup, undeclaredNavigation, unknownProperty } from '../../errors/payload-errors';
import { type Entity, type RelatedItem, type RelatedRows } from '../../messages/entity';
import { type Catalogue, type Navigation } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Reference, type Value } from '../../store/row';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json/json';
import { isLookupColumn } from './property-of';
import { readValue } from './read-value';

export interface EntityReader {
  readonly catalogue: Catalogue;
  /** The row behind `/contacts(id)`, an absolute address, a key address or `$1` (conformance rows 15, 69). */
  resolve(address: string): Reference;
}

interface Parts {
  id?: string;
  readonly values: Record<string, Value>;
  readonly related: RelatedRows[];
}

/** Reads a row from a payload. Unknown properties, wrong types and wrong navigation properties are refused (rows 13-18). */
export function readEntity(reader: EntityReader, table: TableMetadata, json: Json): Entity {
  if (!isJsonObject(json))
    throw badPayload(table.entitySetName, 'Microsoft.OData.ODataException: A row must be a JSON object.');
  const parts: Parts = { values: {}, related: [] };
  for (const [property, value] of Object.entries(json)) readProperty(reader, table, { property, value, parts });
  return { table: table.logicalName, ...parts };
}

interface Item {
  readonly property: string;
  readonly value: Json;
  readonly parts: Parts;
}

function readProperty(reader: EntityReader, table: TableMetadata, { property, value, parts }: Item): void {
  if (property.endsWith('@odata.bind'))
    return readBind(reader, table, { property: property.slice(0, -'@odata.bind'.length), value, parts });
  // Other annotations (etag, context, formatted values sent back) say nothing about what to store.
  if (property.includes('@')) return;
  const column = table.columns.get(property);
  if (column && !isLookupColumn(column) && column.type !== 'PartyList') {
    const read = readValue(column, value, table.entitySetName);
    if (property === table.primaryId && typeof read === 'string') parts.id = read;
    else parts.values[property] = read;
    return;
  }
  const navigation = reader.catalogue.navigation(table.logicalName, property);
  if (navigation && (isJsonObject(value) || isJsonArray(value))) {
    parts.related.push({ navigation, items: nested(reader, navigation, { table, value }) });
    return;
  }
  if (column !== undefined || navigation !== undefined || isLookupValue(table, property))
    throw directLookup(table.entitySetName);
  throw unknownProperty(property, table.logicalName);
}

const isLookupValue = (table: TableMetadata, property: string): boolean => {
  const column = /^_(.+)_value$/.exec(property)?.[1];
  return column !== undefined && table.columns.has(column);
};

function readBind(reader: EntityReader, table: TableMetadata, { property, value, parts }: Item): void {
  const navigation = reader.catalogue.navigation(table.logicalName, property);
  if (!navigation) throw undeclaredNavigation(property, table.entitySetName);
  if (navigation.kind === 'lookup') {
    if (value !== null && typeof value !== 'string') throw undeclaredNavigation(property, table.entitySetName);
    const column = navigation.relationship.referencingColumn;
    parts.values[column] = value === null ? null : fitting(reader.resolve(value), navigation, table);
    return;
  }
  if (!isJsonArray(value)) throw undeclaredNavigation(property, table.entitySetName);
  const items = value.map((address): RelatedItem => {
    if (typeof address !== 'string') throw undeclaredNavigation(property, table.entitySetName);
    return { kind: 'link', reference: fitting(reader.resolve(address), navigation, table) };
  });
  parts.related.push({ navigation, items });
}

/** An owner is a user or a team; every other navigation property leads to one table. */
function fitting(reference: Reference, navigation: Navigation, table: TableMetadata): Reference {
  const owners =
    navigation.target === 'owner' || navigation.target === 'principal' ? ['systemuser', 'team'] : [navigation.target];
  if (owners.includes(reference.table)) return reference;
  const text = `A row of '${reference.table}' cannot stand behind a navigation property that leads to '${navigation.target}'.`;
  throw badPayload(table.entitySetName, `Microsoft.OData.ODataException: ${text}`);
}

function nested(
  reader: EntityReader,
  navigation: Navigation,
  place: { table: TableMetadata; value: Json },
): readonly RelatedItem[] {
  const target = reader.catalogue.table(navigation.target);
  if (!target) throw new DataverseError(400, '0x80048d19', `The table ${navigation.target} does not exist.`);
  const items = isJsonArray(place.value) ? place.value : [place.value];
  if ((navigation.kind === 'lookup') === isJsonArray(place.value)) {
    throw badPayload(
      place.table.entitySetName,
      'Microsoft.OData.ODataException: A collection-valued navigation property needs an array.',
    );
  }
  return items.map((item) => nestedItem(reader, target, item));
}

/** A nested row is created; one that is only an `@odata.id` is linked. */
function nestedItem(reader: EntityReader, target: TableMetadata, item: Json): RelatedItem {
  const address = isJsonObject(item) ? onlyAddress(item) : undefined;
  return address === undefined
    ? { kind: 'create', entity: readEntity(reader, target, item) }
    : { kind: 'link', reference: reader.resolve(address) };
}

function onlyAddress(item: JsonObject): string | undefined {
  const address = item['@odata.id'];
  return typeof address === 'string' && Object.keys(item).every((name) => name.startsWith('@')) ? address : undefined;
}
