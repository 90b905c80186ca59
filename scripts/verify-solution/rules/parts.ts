import { parseXml } from '../../pack-solution/parse-xml';
import { attributeOf, childrenOf, descendants, textAt, at } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** Every file that is named exists, and every part of the zip is named by something (spec/dataverse.md H.3). */
export const parts: Rule = (solution) => {
  const named = new Set(namedFiles(solution));
  const finding = (where: string, message: string): Finding => ({ rule: 'parts', where, message });
  return [
    ...[...named]
      .filter((name) => !solution.parts.has(name))
      .map((name) => finding(name, 'is named but not in the zip')),
    ...[...solution.parts.keys()]
      .filter((name) => !named.has(name) && !ROOT_PARTS.has(name) && !STANDS_BY_ITSELF.test(name))
      .map((name) => finding(name, 'is in the zip but nothing names it')),
  ];
};

const ROOT_PARTS = new Set(['customizations.xml', 'solution.xml', '[Content_Types].xml']);

/** Folders whose presence alone imports them (spec/dataverse.md A.3). */
const STANDS_BY_ITSELF = /^(environmentvariabledefinitions|customapis|appactions)\//;

const FILE_ELEMENTS = [
  'FileName',
  'JsonFileName',
  'XamlFileName',
  'openapidefinition',
  'connectionparameters',
  'policytemplateinstances',
  'iconblob',
];

function namedFiles(solution: SolutionUnderTest): readonly string[] {
  const files = FILE_ELEMENTS.flatMap((name) => descendants(solution.customizations, name))
    .map((element) => (element.text ?? '').replace(/^\//, ''))
    .filter((name) => name !== '');
  return [...files, ...controlFiles(solution)];
}

/** What the manifest of each control names, beside the manifest itself. */
function controlFiles(solution: SolutionUnderTest): readonly string[] {
  return childrenOf(at(solution.customizations, 'CustomControls'), 'CustomControl').flatMap((control) => {
    const manifest = textAt(control, 'FileName').replace(/^\//, '');
    const bytes = solution.parts.get(manifest);
    if (!bytes) return [];
    const resources = at(parseXml(new TextDecoder().decode(bytes)), 'control', 'resources');
    const folder = manifest.slice(0, manifest.lastIndexOf('/'));
    return ['code', 'css', 'resx', 'img', 'html']
      .flatMap((kind) => childrenOf(resources, kind))
      .map((resource) => `${folder}/${attributeOf(resource, 'path')}`);
  });
}
