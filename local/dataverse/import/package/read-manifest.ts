import { type XmlElement } from './xml-element';
import { invalidPackage } from '../import-error';
import { attributeOf, child, children, guidOf, isYes, localized, textOf } from './elements';
import { numberAttribute, numberOf } from './numbers';

export interface RootComponent {
  readonly type: number;
  readonly schemaName: string | undefined;
  readonly id: string | undefined;
  readonly behavior: number;
}

export interface MissingDependency {
  readonly type: number;
  readonly schemaName: string | undefined;
  readonly parentSchemaName: string | undefined;
  readonly id: string | undefined;
  readonly displayName: string;
  readonly solution: string;
}

export interface PublisherManifest {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly prefix: string;
  readonly optionValuePrefix: number;
}

/** What solution.xml says of the package. */
export interface SolutionManifest {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly description: string | undefined;
  readonly version: string;
  readonly managed: boolean;
  /** `SolutionPackageVersion`: of the platform that packed it; old packages do not say. */
  readonly packageVersion: string | undefined;
  readonly publisher: PublisherManifest;
  readonly roots: readonly RootComponent[];
  readonly missing: readonly MissingDependency[];
}

export function readManifest(root: XmlElement): SolutionManifest {
  const manifest = child(root, 'SolutionManifest');
  const uniqueName = textOf(manifest, 'UniqueName');
  if (uniqueName === undefined) throw invalidPackage('solution.xml names no solution.');
  return {
    uniqueName,
    friendlyName: localized(child(manifest, 'LocalizedNames')) ?? uniqueName,
    description: localized(child(manifest, 'Descriptions')),
    version: textOf(manifest, 'Version') ?? '1.0',
    managed: isYes(textOf(manifest, 'Managed')),
    packageVersion: attributeOf(root, 'SolutionPackageVersion'),
    publisher: readPublisher(child(manifest, 'Publisher')),
    roots: children(child(manifest, 'RootComponents'), 'RootComponent').map(readRoot),
    missing: children(child(manifest, 'MissingDependencies'), 'MissingDependency').map(readMissing),
  };
}

function readPublisher(publisher: XmlElement | undefined): PublisherManifest {
  const uniqueName = textOf(publisher, 'UniqueName');
  if (uniqueName === undefined) throw invalidPackage('solution.xml names no publisher.');
  return {
    uniqueName,
    friendlyName: localized(child(publisher, 'LocalizedNames')) ?? uniqueName,
    prefix: textOf(publisher, 'CustomizationPrefix') ?? 'new',
    optionValuePrefix: numberOf(publisher, 'CustomizationOptionValuePrefix') ?? 10_000,
  };
}

const readRoot = (element: XmlElement): RootComponent => ({
  type: typeOf(element),
  schemaName: attributeOf(element, 'schemaName'),
  id: guidOf(attributeOf(element, 'id')),
  behavior: numberAttribute(element, 'behavior') ?? 0,
});

/** Components of newer kinds are typed by a word (`SettingDefinition`) instead of a number; 0 is no number of the platform's. */
function typeOf(element: XmlElement | undefined): number {
  const text = attributeOf(element, 'type');
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function readMissing(element: XmlElement): MissingDependency {
  const required = child(element, 'Required');
  const schemaName = attributeOf(required, 'schemaName');
  return {
    type: typeOf(required),
    schemaName,
    parentSchemaName: attributeOf(required, 'parentSchemaName'),
    id: guidOf(attributeOf(required, 'id')),
    displayName: attributeOf(required, 'displayName') ?? schemaName ?? attributeOf(required, 'id') ?? '?',
    solution: attributeOf(required, 'solution') ?? '?',
  };
}
