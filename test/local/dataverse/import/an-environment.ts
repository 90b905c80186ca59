import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { importSolution, type ImportRequest } from '../../../../local/dataverse/import/import-solution';
import { uninstallSolution } from '../../../../local/dataverse/import/uninstall/uninstall-solution';
import { type ImportReport } from '../../../../local/dataverse/import/import-report';
import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import { seedOrganization } from '../../../../local/dataverse/metadata/seeds/seed-organization';
import { type Database } from '../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../local/dataverse/store/open-database';

export interface Environment {
  readonly database: Database;
  readonly catalogue: ReplaceableCatalogue;
  readonly import: (zip: Uint8Array, overwrite?: boolean) => ImportReport;
  readonly uninstall: (solutionId: string) => void;
  readonly importWith: (zip: Uint8Array, more: Partial<ImportRequest>) => ImportReport;
}

/** An empty, seeded environment in memory. */
export function anEnvironment(): Environment {
  const database = openDatabase(':memory:');
  const catalogue = loadCatalogue(database);
  seedOrganization(database, { catalogue, seededOn: '2026-01-01T00:00:00Z' });
  const importWith: Environment['importWith'] = (zip, more) =>
    importSolution({ database, catalogue, zip, importedOn: '2026-02-01T00:00:00Z', overwrite: false, ...more });
  return {
    database,
    catalogue,
    importWith,
    uninstall: (solutionId) => uninstallSolution({ database, catalogue }, solutionId),
    import: (zip, overwrite = false) => importWith(zip, { overwrite }),
  };
}

export const zipFile = (path: string): Uint8Array => readFileSync(path);

/** A zip of the given parts. */
export const aZip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const solutionXml = (
  more: {
    readonly managed?: boolean;
    readonly version?: string;
    readonly missing?: string;
    readonly name?: string;
    readonly publisher?: string;
    readonly roots?: string;
  } = {},
): string =>
  `<ImportExportXml><SolutionManifest><UniqueName>${more.name ?? 'Sample'}</UniqueName>
   <LocalizedNames><LocalizedName description="Sample" languagecode="1033" /></LocalizedNames>
   <Version>${more.version ?? '1.0.0.0'}</Version><Managed>${more.managed === true ? 1 : 0}</Managed>
   <Publisher><UniqueName>${more.publisher ?? 'sample'}</UniqueName><CustomizationPrefix>smp</CustomizationPrefix>
   <CustomizationOptionValuePrefix>12345</CustomizationOptionValuePrefix></Publisher>
   <RootComponents>${more.roots ?? ''}</RootComponents><MissingDependencies>${more.missing ?? ''}</MissingDependencies></SolutionManifest></ImportExportXml>`;

export const customizationsXml = (parts: string): string => `<ImportExportXml>${parts}</ImportExportXml>`;

/** A package with these parts of customizations.xml (and further files). */
export const aPackage = (
  customizations: string,
  more: Parameters<typeof solutionXml>[0] = {},
  files: Readonly<Record<string, string>> = {},
): Uint8Array =>
  aZip({
    '[Content_Types].xml': '<Types />',
    'solution.xml': solutionXml(more),
    'customizations.xml': customizationsXml(customizations),
    ...files,
  });

/** The `Entity` of a custom table with these further `attribute` elements and `EntityKey` elements. */
export const aTableXml = (name: string, attributes = '', keys = ''): string => `<Entity>
  <Name LocalizedName="${name}">${name}</Name><EntityInfo><entity Name="${name}">
  <LocalizedNames><LocalizedName description="${name} label" languagecode="1033" /></LocalizedNames>
  <attributes>
    <attribute PhysicalName="${name}id"><Type>primarykey</Type><LogicalName>${name}id</LogicalName></attribute>
    <attribute PhysicalName="${name}_name"><Type>nvarchar</Type><LogicalName>${name}_name</LogicalName>
      <DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength></attribute>
    ${attributes}
  </attributes><EntitySetName>${name}s</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask>
  <EntityKeys>${keys}</EntityKeys></entity></EntityInfo></Entity>`;

export const anAttribute = (name: string, type: string, more = ''): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name}</LogicalName><IsCustomField>1</IsCustomField>${more}</attribute>`;

export const entities = (...tables: string[]): string => `<Entities>${tables.join('')}</Entities>`;

/** A lookup from the table `many` to the table `one`, deletes restricted. */
export const lookupTo = (
  column: string,
  one: string,
  many: string,
): string => `<EntityRelationship Name="${one}_${many}_${column}">
  <EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>${many}</ReferencingEntityName>
  <ReferencedEntityName>${one}</ReferencedEntityName><CascadeDelete>Restrict</CascadeDelete>
  <ReferencingAttributeName>${column}</ReferencingAttributeName><EntityRelationshipRoles>
  <EntityRelationshipRole><NavigationPropertyName>${column}</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>
  <EntityRelationshipRole><NavigationPropertyName>${one}_${many}</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole>
  </EntityRelationshipRoles></EntityRelationship>`;
