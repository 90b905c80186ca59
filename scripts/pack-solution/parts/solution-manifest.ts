import { type PackageDeclaration } from '../../../solution/model/package';
import { element, leaf, leaves, type XmlElement } from '../xml';
import { LANGUAGE } from './labels';

/** A root component: by schema name, or by id where the platform has no name. */
export interface RootComponent {
  readonly type: number;
  readonly schemaName?: string;
  readonly id?: string;
  readonly behavior: 0 | 1 | 2;
}

export type PackageType = 'unmanaged' | 'managed' | 'both';
const MANAGED: Readonly<Record<PackageType, number>> = { unmanaged: 0, managed: 1, both: 2 };
const PLATFORM_VERSION = '9.2.24063.184';

/** solution.xml (spec/dataverse.md A.3); `both` is what an unpacked folder of both package types says. */
export function solutionManifest(
  declared: PackageDeclaration,
  roots: readonly RootComponent[],
  type: PackageType,
): XmlElement {
  return element('ImportExportXml', ROOT_ATTRIBUTES, [
    element('SolutionManifest', {}, [
      leaf('UniqueName', declared.uniqueName),
      named('LocalizedNames', 'LocalizedName', declared.label),
      named('Descriptions', 'Description', declared.description),
      ...leaves({ Version: declared.version, Managed: MANAGED[type] }),
      publisher(declared),
      element('RootComponents', {}, roots.map(rootComponent)),
      missingDependencies(declared),
    ]),
  ]);
}

const ROOT_ATTRIBUTES = {
  version: PLATFORM_VERSION,
  SolutionPackageVersion: '9.2',
  languagecode: LANGUAGE,
  generatedBy: 'CrmLive',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const named = (parent: string, child: string, text: string): XmlElement =>
  element(parent, {}, [element(child, { description: text, languagecode: LANGUAGE })]);

const nil = (name: string): XmlElement => ({ ...leaf(name, ''), attributes: { 'xsi:nil': 'true' } });

const publisher = ({ publisher: facts }: PackageDeclaration): XmlElement =>
  element('Publisher', {}, [
    leaf('UniqueName', facts.uniqueName),
    named('LocalizedNames', 'LocalizedName', facts.label),
    element('Descriptions'),
    nil('EMailAddress'),
    nil('SupportingWebsiteUrl'),
    ...leaves({ CustomizationPrefix: facts.prefix, CustomizationOptionValuePrefix: facts.optionValuePrefix }),
    element('Addresses', {}, [address(1), address(2)]),
  ]);

const EMPTY_ADDRESS =
  'City County Country Fax FreightTermsCode ImportSequenceNumber Latitude Line1 Line2 Line3 Longitude Name PostalCode PostOfficeBox PrimaryContactName';
const EMPTY_TAIL =
  'StateOrProvince Telephone1 Telephone2 Telephone3 TimeZoneRuleVersionNumber UPSZone UTCOffset UTCConversionTimeZoneCode';

const address = (number: number): XmlElement =>
  element('Address', {}, [
    ...leaves({ AddressNumber: number, AddressTypeCode: 1 }),
    ...EMPTY_ADDRESS.split(' ').map(nil),
    leaf('ShippingMethodCode', 1),
    ...EMPTY_TAIL.split(' ').map(nil),
  ]);

const rootComponent = ({ type, schemaName, id, behavior }: RootComponent): XmlElement =>
  element('RootComponent', {
    type,
    ...(id === undefined ? {} : { id }),
    ...(schemaName === undefined ? {} : { schemaName }),
    behavior,
  });

interface Dependency {
  readonly type: number;
  readonly schemaName: string;
  readonly label: string;
  readonly solution: string;
  readonly dependent: { readonly type: number; readonly schemaName: string; readonly label: string };
}

/** What must be there before: the platform's default app icon, as real exports state it, and the tables of Dynamics 365 Sales. */
const missingDependencies = (declared: PackageDeclaration): XmlElement =>
  element('MissingDependencies', {}, dependencies(declared).map(missingDependency));

function dependencies(declared: PackageDeclaration): readonly Dependency[] {
  const app = { type: 80, schemaName: declared.app.uniqueName, label: declared.app.label };
  const icon = 'msdyn_/Images/AppModule_Default_Icon.png';
  const sales = declared.standardTables.filter((table) => SALES_TABLES.has(table.name));
  return [
    { type: 61, schemaName: icon, label: icon, solution: 'AppModuleWebResources (2.5)', dependent: app },
    ...sales.map((table) => ({
      type: 1,
      schemaName: table.name,
      label: table.label,
      solution: 'Sales (9.0)',
      dependent: userOf(table.name, declared) ?? app,
    })),
  ];
}

const SALES_TABLES = new Set([
  'invoice',
  'invoicedetail',
  'pricelevel',
  'product',
  'quote',
  'salesorder',
  'salesorderdetail',
]);

/** A table of ours that points at the given one. */
function userOf(target: string, declared: PackageDeclaration): Dependency['dependent'] | undefined {
  const user = declared.tables.find((table) =>
    table.columns.some((column) => column.type === 'Lookup' && column.target === target),
  );
  return user === undefined ? undefined : { type: 1, schemaName: user.name, label: user.label };
}

const missingDependency = ({ type, schemaName, label, solution, dependent }: Dependency): XmlElement =>
  element('MissingDependency', {}, [
    element('Required', { type, schemaName, displayName: label, solution }),
    element('Dependent', { type: dependent.type, schemaName: dependent.schemaName, displayName: dependent.label }),
  ]);
