import { type StandardTableDeclaration } from '../../../solution/model/standard-table';
import { type KeyDeclaration, type TableDeclaration } from '../../../solution/model/table';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { ENTITY_TAIL, entityHead } from './entity-settings';
import { descriptions, displayNames, INTRODUCED, localizedCollectionNames, localizedNames } from './labels';
import { ownAttributes } from './own-attribute';
import { systemAttributes } from './system-attributes';

/** The `<Name>` and `<EntityInfo>` of a table of ours, complete with the platform's own columns. */
export function ownEntity(table: TableDeclaration): readonly XmlElement[] {
  const attributes = [
    ...systemAttributes(table),
    ...table.columns.flatMap((column) => ownAttributes(table.name, column, column.name === table.primaryName)),
  ];
  return [
    named(table.name, table.label, table.label),
    element('EntityInfo', {}, [
      element('entity', { Name: table.name }, [
        localizedNames(table.label),
        localizedCollectionNames(table.plural),
        descriptions(table.description),
        element('attributes', {}, sorted(attributes)),
        ...keys(table.keys),
        leaf('EntitySetName', table.set),
        ...leaves(entityHead(table)),
        ...leaves(ENTITY_TAIL),
      ]),
    ]),
  ];
}

/** The same of a standard table we add columns, keys or a form to; everything else of it stays Microsoft's. */
export function extendedEntity(table: StandardTableDeclaration): readonly XmlElement[] {
  const attributes = table.columns.flatMap((column) => ownAttributes(table.name, column, false));
  return [
    named(table.schemaName, table.label, ''),
    element('EntityInfo', {}, [
      element('entity', { Name: table.schemaName, unmodified: 1 }, [
        element('attributes', {}, sorted(attributes)),
        ...keys(table.keys),
      ]),
    ]),
  ];
}

const named = (schemaName: string, label: string, original: string): XmlElement => ({
  ...leaf('Name', schemaName),
  attributes: { LocalizedName: label, OriginalName: original },
});

/** Exports list columns by physical name, case-insensitively. */
function sorted(attributes: readonly XmlElement[]): readonly XmlElement[] {
  const key = (attribute: XmlElement): string => attribute.attributes['PhysicalName']?.toLowerCase() ?? '';
  return [...attributes].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function keys(declared: readonly KeyDeclaration[]): readonly XmlElement[] {
  if (declared.length === 0) return [];
  return [
    element(
      'EntityKeys',
      {},
      declared.map((key) =>
        element('EntityKey', {}, [
          ...leaves({ Name: key.name, LogicalName: key.name, IntroducedVersion: INTRODUCED, IsCustomizable: 1 }),
          element(
            'EntityKeyAttributes',
            {},
            key.columns.map((column) => leaf('AttributeName', column)),
          ),
          displayNames(key.label),
        ]),
      ),
    ),
  ];
}
