import { type PackageDeclaration } from '../../solution/model/package';
import { type Relationship } from './parts/relationship';
import { type RootComponent } from './parts/solution-manifest';
import { type XmlElement } from './xml';

/** A built control: its name in the solution and its files, by path inside the control's folder. */
export interface BuiltControl {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A table's parts: what stands in Entity.xml, and what has files of its own when unpacked. */
export interface EntityParts {
  /** Schema name, which is also the folder's. */
  readonly name: string;
  readonly head: readonly XmlElement[];
  readonly forms: readonly NamedPart[];
  readonly views: readonly NamedPart[];
}

/** A part and the name its unpacked file takes. */
export interface NamedPart {
  readonly name: string;
  readonly xml: XmlElement;
}

/** Everything the solution holds, rendered to XML but not yet laid out: the folder and the zips are two layouts of this. */
export interface SolutionParts {
  readonly declared: PackageDeclaration;
  readonly roots: readonly RootComponent[];
  readonly entities: readonly EntityParts[];
  readonly roles: readonly NamedPart[];
  readonly fieldSecurityProfiles: readonly XmlElement[];
  readonly relationships: readonly Relationship[];
  readonly optionSets: readonly NamedPart[];
  readonly controls: readonly BuiltControl[];
  readonly steps: readonly NamedPart[];
  readonly serviceEndpoints: readonly XmlElement[];
  readonly siteMaps: readonly NamedPart[];
  readonly apps: readonly NamedPart[];
  readonly environmentVariables: readonly NamedPart[];
}
