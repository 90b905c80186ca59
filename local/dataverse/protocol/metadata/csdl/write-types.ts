import { type ColumnMetadata, type TableMetadata } from '../../../metadata/table-metadata';
import { edmType } from '../../../query/values/edm-type';
import { propertyOf } from '../../rows/property-of';
import { COMPLEX_TYPES, ENUM_TYPES, type Fields, FLAGS } from './complex-types';
import { type EntityType } from './entity-types';
import { type NavigationProperty } from './navigation-properties';
import { ROOT } from './type-names';
import { element } from './xml';

/** The entity type with its key, properties, navigation properties and alternate keys. */
export function writeEntityType({ name, base, key, properties, navigations, table }: EntityType): string {
  return element('EntityType', { Name: name, BaseType: `mscrm.${base}` }, [
    ...(key === undefined ? [] : [element('Key', {}, [element('PropertyRef', { Name: key })])]),
    ...properties.map((column) => writeProperty(column, key)),
    ...navigations.map(writeNavigation),
    ...(table && table.keys.length > 0 ? [alternateKeys(table)] : []),
  ]);
}

/** Choices are Edm.Int32, as the platform has them. */
function writeProperty(column: ColumnMetadata, key: string | undefined): string {
  return element('Property', {
    Name: propertyOf(column),
    Type: column.type === 'ManagedProperty' ? 'mscrm.BooleanManagedProperty' : edmType(column),
    Nullable: column.logicalName === key ? 'false' : undefined,
    Scale: column.type === 'Money' || column.type === 'Decimal' ? 'Variable' : undefined,
  });
}

function writeNavigation({ name, target, collection, partner, constraint }: NavigationProperty): string {
  const type = `mscrm.${target}`;
  return element(
    'NavigationProperty',
    { Name: name, Type: collection ? `Collection(${type})` : type, Partner: partner },
    constraint
      ? [
          element('ReferentialConstraint', {
            Property: `_${constraint.column}_value`,
            ReferencedProperty: constraint.referenced,
          }),
        ]
      : [],
  );
}

function alternateKeys(table: TableMetadata): string {
  const records = table.keys.map((key) => {
    const columns = key.columns.map((name) => {
      const column = table.columns.get(name);
      const property = column ? propertyOf(column) : name;
      return record('PropertyRef', [
        element('PropertyValue', { Property: 'Alias', String: property }),
        element('PropertyValue', { Property: 'Name', PropertyPath: property }),
      ]);
    });
    return record('AlternateKey', [
      element('PropertyValue', { Property: 'Key' }, [element('Collection', {}, columns)]),
    ]);
  });
  return element('Annotation', { Term: 'OData.Community.Keys.V1.AlternateKeys' }, [element('Collection', {}, records)]);
}

const record = (type: string, content: readonly string[]): string =>
  element('Record', { Type: `OData.Community.Keys.V1.${type}` }, content);

/** The abstract base, the complex types and the enumerations that operations use, and those given. */
export const writeOtherTypes = (further: Readonly<Record<string, Fields>>): readonly string[] => [
  element('EntityType', { Name: ROOT, Abstract: 'true' }),
  ...Object.entries({ ...COMPLEX_TYPES, ...further }).map(([name, fields]) => writeComplexType(name, fields)),
  ...Object.entries(ENUM_TYPES).map(([name, members]) =>
    element(
      'EnumType',
      { Name: name, IsFlags: FLAGS.has(name) ? 'true' : undefined },
      Object.entries(members).map(([member, value]) => element('Member', { Name: member, Value: String(value) })),
    ),
  ),
];

/** Types and collections of entities are navigation properties of a complex type, everything else its properties. */
function writeComplexType(name: string, fields: Fields): string {
  return element(
    'ComplexType',
    { Name: name },
    Object.entries(fields).map(([field, type]) =>
      element(isEntity(type) ? 'NavigationProperty' : 'Property', { Name: field, ...typed(type) }),
    ),
  );
}

const isEntity = (type: string): boolean => /^(?:Collection\()?mscrm\.[a-z]/.test(type);

/** Type and nullability; a collection itself is never null. */
export function typed(type: string): { readonly Type: string; readonly Nullable: string | undefined } {
  const nullable = type.endsWith('?');
  const Type = nullable ? type.slice(0, -1) : type;
  return { Type, Nullable: nullable || Type.startsWith('Collection(') ? undefined : 'false' };
}
