import { textContent, type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { objectTypeCode } from '../../metadata/object-type-codes';
import {
  type AlternateKey,
  type ColumnMetadata,
  type Ownership,
  type TableMetadata,
} from '../../metadata/table-metadata';
import { attributeOf, child, children, isYes, localized, textOf } from '../package/elements';
import { type Choices, readColumn } from './read-column';
import { setNameOf } from './set-name';

/** A table as a package describes it: all of a custom one, a part of one that is there already. */
export interface ReadTable {
  readonly table: TableMetadata;
  /** Names of columns whose type we do not know. */
  readonly unknownColumns: readonly string[];
}

/** One `Entity` element; undefined when it only carries forms, views or ribbons of a table described elsewhere. */
export function readTable(
  entity: XmlElement,
  choices: Choices,
  known: TableMetadata | undefined,
): ReadTable | undefined {
  const info = child(entity, 'EntityInfo', 'entity');
  if (!info) return undefined;
  const attributes = children(child(info, 'attributes'), 'attribute');
  const columns = attributes.flatMap((attribute) => readColumn(attribute, choices) ?? []);
  const table: TableMetadata = {
    ...(known ?? newTable(entity, info, attributes)),
    ...named(entity, info, known),
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    keys: readKeys(info),
  };
  const read = new Set(columns.map((column) => column.schemaName));
  const unknownColumns = attributes
    .map((attribute) => attributeOf(attribute, 'PhysicalName') ?? '?')
    .filter((name) => !read.has(name));
  return { table, unknownColumns };
}

/** Logical name of the table that an `Entity` element speaks of. */
export const entityName = (entity: XmlElement): string =>
  (textOf(entity, 'Name') ?? attributeOf(child(entity, 'EntityInfo', 'entity'), 'Name') ?? '').toLowerCase();

function named(entity: XmlElement, info: XmlElement, known: TableMetadata | undefined): Partial<TableMetadata> {
  const displayName = localized(child(info, 'LocalizedNames'));
  const plural = localized(child(info, 'LocalizedCollectionNames'));
  const description = localized(child(info, 'Descriptions'));
  const fallback = known === undefined ? attributeOf(child(entity, 'Name'), 'LocalizedName') : undefined;
  return {
    ...((displayName ?? fallback) === undefined ? {} : { displayName: displayName ?? fallback ?? '' }),
    ...(plural === undefined ? {} : { displayCollectionName: plural }),
    ...(description === undefined ? {} : { description }),
  };
}

function newTable(entity: XmlElement, info: XmlElement, attributes: readonly XmlElement[]): TableMetadata {
  const logicalName = entityName(entity);
  const schemaName = attributeOf(info, 'Name') ?? logicalName;
  const primaryName = attributes.find((attribute) => (textOf(attribute, 'DisplayMask') ?? '').includes('PrimaryName'));
  const primaryId = attributes.find((attribute) => textOf(attribute, 'Type') === 'primarykey');
  return {
    logicalName,
    schemaName,
    entitySetName: textOf(info, 'EntitySetName') ?? setNameOf(logicalName),
    displayName: schemaName,
    displayCollectionName: schemaName,
    metadataId: metadataId('table', logicalName),
    objectTypeCode: objectTypeCode(logicalName),
    primaryId: logicalOf(primaryId) ?? `${logicalName}id`,
    ...(primaryName === undefined ? {} : { primaryName: logicalOf(primaryName) ?? '' }),
    ownership: ownershipOf(textOf(info, 'OwnershipTypeMask')),
    custom: true,
    activity: isYes(textOf(info, 'IsActivity')),
    columns: new Map<string, ColumnMetadata>(),
    keys: [],
  };
}

const logicalOf = (attribute: XmlElement | undefined): string | undefined =>
  (
    textOf(attribute, 'LogicalName') ??
    textOf(attribute, 'Name') ??
    attributeOf(attribute, 'PhysicalName')
  )?.toLowerCase();

/** `UserOwned`, `OrgOwned`, `TeamOwned|UserOwned` ... */
function ownershipOf(mask: string | undefined): Ownership {
  if (mask === undefined || /UserOwned/i.test(mask)) return 'UserOwned';
  if (/Org/i.test(mask)) return 'OrganizationOwned';
  return /Business/i.test(mask) ? 'BusinessOwned' : 'None';
}

const readKeys = (info: XmlElement): readonly AlternateKey[] =>
  children(child(info, 'EntityKeys'), 'EntityKey').map(readKey);

function readKey(key: XmlElement): AlternateKey {
  const schemaName = textOf(key, 'Name') ?? textOf(key, 'LogicalName') ?? '';
  return {
    logicalName: textOf(key, 'LogicalName') ?? schemaName.toLowerCase(),
    schemaName,
    displayName: localized(child(key, 'displaynames')) ?? schemaName,
    columns: children(child(key, 'EntityKeyAttributes'), 'AttributeName').map((name) =>
      textContent(name).trim().toLowerCase(),
    ),
  };
}
