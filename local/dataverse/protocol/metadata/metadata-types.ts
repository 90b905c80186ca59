/** The types of columns that a cast can name (Web API reference, Derived types of AttributeMetadata). */
const COLUMN_TYPES: ReadonlySet<string> = new Set([
  'BigIntAttributeMetadata',
  'BooleanAttributeMetadata',
  'DateTimeAttributeMetadata',
  'DecimalAttributeMetadata',
  'DoubleAttributeMetadata',
  'EntityNameAttributeMetadata',
  'FileAttributeMetadata',
  'ImageAttributeMetadata',
  'IntegerAttributeMetadata',
  'LookupAttributeMetadata',
  'ManagedPropertyAttributeMetadata',
  'MemoAttributeMetadata',
  'MoneyAttributeMetadata',
  'MultiSelectPicklistAttributeMetadata',
  'PicklistAttributeMetadata',
  'StateAttributeMetadata',
  'StatusAttributeMetadata',
  'StringAttributeMetadata',
  'UniqueIdentifierAttributeMetadata',
]);

const OTHER_TYPES: ReadonlySet<string> = new Set([
  'BooleanOptionSetMetadata',
  'EntityKeyMetadata',
  'EntityMetadata',
  'ManyToManyRelationshipMetadata',
  'OneToManyRelationshipMetadata',
  'OptionSetMetadata',
]);

/** Base types: everything of their family is one. */
const BASES: Readonly<Record<string, (type: string) => boolean>> = {
  AttributeMetadata: (type) => type === 'AttributeMetadata' || COLUMN_TYPES.has(type),
  OptionSetMetadataBase: (type) => type.endsWith('OptionSetMetadata'),
  RelationshipMetadataBase: (type) => type.endsWith('RelationshipMetadata'),
};

/**
 * What a cast keeps; undefined for a type that does not exist or that cannot be cast to: EnumAttributeMetadata, the base of choices
 * (query-metadata-web-api.md, note on casts).
 */
export function castTo(name: string): ((type: string) => boolean) | undefined {
  if (COLUMN_TYPES.has(name) || OTHER_TYPES.has(name)) return (type) => type === name;
  return Object.hasOwn(BASES, name) ? BASES[name] : undefined;
}
