import { customControl, emptyCustomizations, XSI } from './customizations';
import { relationship, type Relationship } from './parts/relationship';
import { emptyRibbon } from './parts/ribbon';
import { solutionManifest } from './parts/solution-manifest';
import { type EntityParts, type NamedPart, type SolutionParts } from './solution-parts';
import { element, renderXml, type XmlElement } from './xml';

const utf8 = new TextEncoder();
const HEAD = '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n';

type UnpackedFile = readonly [path: string, bytes: Uint8Array];

/** The unpacked SolutionPackager folder by path: what `pac solution unpack` would write of our zips. */
export function unpackedFiles(parts: SolutionParts): ReadonlyMap<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    file('Other/Solution.xml', solutionManifest(parts.declared, parts.roots, 'both')),
    file('Other/Customizations.xml', emptyCustomizations()),
    file('Other/FieldSecurityProfiles.xml', element('FieldSecurityProfiles', XSI, parts.fieldSecurityProfiles)),
    ...relationshipFiles(parts.relationships),
    ...parts.entities.flatMap(entityFiles),
    ...named(parts.optionSets, (name) => `OptionSets/${name}.xml`),
    ...named(parts.roles, (name) => `Roles/${name}.xml`),
    ...named(parts.apps, (name) => `AppModules/${name}/AppModule.xml`),
    ...named(parts.siteMaps, (name) => `AppModuleSiteMaps/${name}/AppModuleSiteMap.xml`),
    ...named(parts.steps, (name) => `SdkMessageProcessingSteps/${name}.xml`),
    file('PluginAssemblies/ServiceEndpoints.xml', element('ServiceEndpoints', XSI, parts.serviceEndpoints)),
    ...parts.environmentVariables.map((part): UnpackedFile => [
      `environmentvariabledefinitions/${part.name}/environmentvariabledefinition.xml`,
      utf8.encode(renderXml(part.xml)),
    ]),
    ...parts.controls.flatMap((control): readonly UnpackedFile[] => [
      file(`Controls/${control.name}/ControlManifest.xml.data.xml`, customControl(control.name)),
      ...[...control.files].map(([path, bytes]): UnpackedFile => [`Controls/${control.name}/${path}`, bytes]),
    ]),
  ]);
}

const file = (path: string, root: XmlElement): UnpackedFile => [
  path,
  utf8.encode(`${HEAD}${renderXml(withXsi(root))}`),
];

const withXsi = (root: XmlElement): XmlElement => ({ ...root, attributes: { ...root.attributes, ...XSI } });

const named = (parts: readonly NamedPart[], path: (name: string) => string): readonly UnpackedFile[] =>
  parts.map((part) => file(path(part.name), part.xml));

function entityFiles(entity: EntityParts): readonly UnpackedFile[] {
  const folder = `Entities/${entity.name}`;
  const marks = [
    ...(entity.forms.length === 0 ? [] : ['FormXml']),
    ...(entity.views.length === 0 ? [] : ['SavedQueries']),
    'RibbonDiffXml',
  ];
  return [
    file(`${folder}/Entity.xml`, element('Entity', {}, [...entity.head, ...marks.map((mark) => element(mark))])),
    file(`${folder}/RibbonDiff.xml`, emptyRibbon()),
    ...entity.forms.map((form) => file(`${folder}/FormXml/main/${form.name}.xml`, element('forms', {}, [form.xml]))),
    ...entity.views.map((view) =>
      file(`${folder}/SavedQueries/${view.name}.xml`, element('savedqueries', {}, [view.xml])),
    ),
  ];
}

/** One list of names, and one file per table pointed at. */
function relationshipFiles(relationships: readonly Relationship[]): readonly UnpackedFile[] {
  const names = relationships.map((one) => element('EntityRelationship', { Name: one.name }));
  const targets = [...new Set(relationships.map((one) => one.one))];
  return [
    file('Other/Relationships.xml', element('EntityRelationships', {}, names)),
    ...targets.map((target) =>
      file(
        `Other/Relationships/${target}.xml`,
        element('EntityRelationships', {}, relationships.filter((one) => one.one === target).map(relationship)),
      ),
    ),
  ];
}
