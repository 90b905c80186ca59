import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { edmType } from '../../query/values/edm-type';
import { isLookupColumn, isProperty, propertyOf } from '../rows/property-of';

export interface MetadataOptions {
  /** `?annotations=true`: says which sets track changes (none here). */
  readonly annotations: boolean;
}

/** The CSDL document of every table: types with keys, properties and navigation properties, and the sets bound to each other. */
export function writeMetadata(catalogue: Catalogue, options: MetadataOptions): string {
  const tables = catalogue.tables();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>',
    '<Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    '<EntityType Name="crmbaseentity" Abstract="true" />',
    '<ComplexType Name="BooleanManagedProperty"><Property Name="Value" Type="Edm.Boolean" Nullable="false" /><Property Name="CanBeChanged" Type="Edm.Boolean" Nullable="false" /><Property Name="ManagedPropertyLogicalName" Type="Edm.String" /></ComplexType>',
    ...tables.map((table) => entityType(catalogue, table)),
    '<EntityContainer Name="System">',
    ...tables.map((table) => entitySet(catalogue, table, options)),
    '</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>',
  ].join('\n');
}

function entityType(catalogue: Catalogue, table: TableMetadata): string {
  const keys = table.keys.map((key) => `<PropertyRef Name="${key.columns.join('" /><PropertyRef Name="')}" />`);
  const alternate = keys.length === 0 ? '' : alternateKeys(table);
  return [
    `<EntityType Name="${table.logicalName}" BaseType="mscrm.crmbaseentity">`,
    `<Key><PropertyRef Name="${table.primaryId}" /></Key>`,
    ...propertyElements(table),
    ...navigationElements(catalogue, table),
    alternate,
    '</EntityType>',
  ].join('');
}

function propertyElements(table: TableMetadata): readonly string[] {
  return [...table.columns.values()]
    .filter((column) => isProperty(column))
    .map((column) => {
      const key = column.logicalName === table.primaryId ? ' Nullable="false"' : '';
      const type = column.type === 'ManagedProperty' ? 'mscrm.BooleanManagedProperty' : edmType(column);
      const scale = column.type === 'Money' || column.type === 'Decimal' ? ' Scale="Variable"' : '';
      return `<Property Name="${propertyOf(column)}" Type="${type}"${key}${scale} />`;
    });
}

function navigationElements(catalogue: Catalogue, table: TableMetadata): readonly string[] {
  const seen = new Set<string>();
  const once = (name: string, xml: string): string => (seen.has(name) ? '' : (seen.add(name), xml));
  return [
    ...catalogue.manyToOne(table.logicalName).map((relationship) => {
      const { referencingNavigation: name, referencedTable: target, referencingColumn: column } = relationship;
      const partner = relationship.referencedNavigation === '' ? '' : ` Partner="${relationship.referencedNavigation}"`;
      const constraint = table.columns.get(column)
        ? `<ReferentialConstraint Property="_${column}_value" ReferencedProperty="${relationship.referencedColumn}" />`
        : '';
      return once(
        name,
        `<NavigationProperty Name="${name}" Type="mscrm.${target}"${partner}>${constraint}</NavigationProperty>`,
      );
    }),
    ...collections(catalogue, table).map(({ name, target }) =>
      once(name, `<NavigationProperty Name="${name}" Type="Collection(mscrm.${target})" />`),
    ),
  ];
}

interface CollectionNavigation {
  readonly name: string;
  readonly target: string;
}

function collections(catalogue: Catalogue, table: TableMetadata): readonly CollectionNavigation[] {
  const name = table.logicalName;
  return [
    ...catalogue.oneToMany(name).map((one) => ({ name: one.referencedNavigation, target: one.referencingTable })),
    ...catalogue
      .manyToMany(name)
      .map((many) =>
        many.table1 === name
          ? { name: many.navigation1, target: many.table2 }
          : { name: many.navigation2, target: many.table1 },
      ),
  ].filter((navigation) => navigation.name !== '' && catalogue.table(navigation.target) !== undefined);
}

function alternateKeys(table: TableMetadata): string {
  const records = table.keys.map((key) => {
    const columns = key.columns.map((name) => {
      const column = table.columns.get(name);
      const property = column && isLookupColumn(column) ? propertyOf(column) : name;
      return `<Record Type="OData.Community.Keys.V1.PropertyRef"><PropertyValue Property="Alias" String="${property}" /><PropertyValue Property="Name" PropertyPath="${property}" /></Record>`;
    });
    return `<Record Type="OData.Community.Keys.V1.AlternateKey"><PropertyValue Property="Key"><Collection>${columns.join('')}</Collection></PropertyValue></Record>`;
  });
  return `<Annotation Term="OData.Community.Keys.V1.AlternateKeys"><Collection>${records.join('')}</Collection></Annotation>`;
}

function entitySet(catalogue: Catalogue, table: TableMetadata, { annotations }: MetadataOptions): string {
  const lookups = catalogue
    .manyToOne(table.logicalName)
    .map((one) => ({ name: one.referencingNavigation, target: one.referencedTable }));
  const seen = new Set<string>();
  const bindings = [...lookups, ...collections(catalogue, table)].flatMap(({ name, target }) => {
    const set = catalogue.table(target)?.entitySetName;
    if (set === undefined || seen.has(name)) return [];
    seen.add(name);
    return [`<NavigationPropertyBinding Path="${name}" Target="${set}" />`];
  });
  const tracking = annotations
    ? '<Annotation Term="Org.OData.Capabilities.V1.ChangeTracking"><Record><PropertyValue Property="Supported" Bool="false" /></Record></Annotation>'
    : '';
  return `<EntitySet Name="${table.entitySetName}" EntityType="Microsoft.Dynamics.CRM.${table.logicalName}">${bindings.join('')}${tracking}</EntitySet>`;
}
