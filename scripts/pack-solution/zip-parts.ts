import { contentTypes } from './content-types';
import { customizations } from './customizations';
import { type PackageType, solutionManifest } from './parts/solution-manifest';
import { type SolutionParts } from './solution-parts';
import { renderXml } from './xml';

const utf8 = new TextEncoder();

/** The parts of the solution zip by name (spec/dataverse.md A.2): XML without declaration, as the platform writes it. */
export function zipParts(parts: SolutionParts, type: Exclude<PackageType, 'both'>): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['customizations.xml', utf8.encode(renderXml(customizations(parts)))],
    ['solution.xml', utf8.encode(renderXml(solutionManifest(parts.declared, parts.roots, type)))],
    ...parts.environmentVariables.map((part): [string, Uint8Array] => [
      `environmentvariabledefinitions/${part.name}/environmentvariabledefinition.xml`,
      utf8.encode(renderXml(part.xml)),
    ]),
    ...parts.controls.flatMap((control) =>
      [...control.files].map(([path, bytes]): [string, Uint8Array] => [`Controls/${control.name}/${path}`, bytes]),
    ),
  ]);
  files.set('[Content_Types].xml', utf8.encode(contentTypes([...files.keys()])));
  return files;
}
