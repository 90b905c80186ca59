import { unzipSync } from 'fflate';
import { parseXml } from '../pack-solution/parse-xml';
import { type XmlElement } from '../pack-solution/xml';
import { at, attributeOf, childrenOf, textAt } from '../pack-solution/xml-query';
import { type Finding } from './finding';

/** A table as the package holds it. */
export interface PackedTable {
  /** Schema name as written. */
  readonly schemaName: string;
  readonly logicalName: string;
  /** The whole `<Entity>`. */
  readonly xml: XmlElement;
  readonly info: XmlElement | undefined;
  /** Columns by logical name; of an extended standard table only those added. */
  readonly columns: ReadonlyMap<string, XmlElement>;
  /** False for a standard table that is only extended. */
  readonly own: boolean;
}

/** A solution zip, read once for all rules. */
export interface SolutionUnderTest {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly manifest: XmlElement;
  readonly customizations: XmlElement;
  readonly contentTypes: XmlElement;
  readonly tables: readonly PackedTable[];
  /** With its underscore: `o2c_`. */
  readonly prefix: string;
  readonly optionValuePrefix: string;
}

/** One structural rule: findings where a package does not hold it. */
export type Rule = (solution: SolutionUnderTest) => readonly Finding[];

/** Reads a solution zip. Refuses (throws) one without its three root parts, or with one that is not XML. */
export function readSolution(zip: Uint8Array): SolutionUnderTest {
  const parts = new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/')));
  const manifest = at(part(parts, 'solution.xml'), 'SolutionManifest');
  if (!manifest) throw new Error('solution.xml has no SolutionManifest');
  const customizations = part(parts, 'customizations.xml');
  return {
    parts,
    manifest,
    customizations,
    contentTypes: part(parts, '[Content_Types].xml'),
    tables: childrenOf(at(customizations, 'Entities'), 'Entity').map(packedTable),
    prefix: `${textAt(manifest, 'Publisher', 'CustomizationPrefix')}_`,
    optionValuePrefix: textAt(manifest, 'Publisher', 'CustomizationOptionValuePrefix'),
  };
}

function part(parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`the zip has no ${name}`);
  return parseXml(new TextDecoder().decode(bytes));
}

function packedTable(xml: XmlElement): PackedTable {
  const info = at(xml, 'EntityInfo', 'entity');
  const schemaName = textAt(xml, 'Name');
  const attributes = childrenOf(at(info, 'attributes'), 'attribute');
  return {
    schemaName,
    logicalName: schemaName.toLowerCase(),
    xml,
    info,
    columns: new Map(attributes.map((attribute) => [textAt(attribute, 'LogicalName'), attribute])),
    own: attributeOf(info, 'unmodified') !== '1' && at(info, 'OwnershipTypeMask') !== undefined,
  };
}
