import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** The app's tables, forms, views, sitemap and roles exist, and what the sitemap opens is a table of the app. */
export const app: Rule = (solution) => {
  const known = knownComponents(solution);
  const roles = new Set((at(solution.customizations, 'Roles')?.children ?? []).map((role) => attributeOf(role, 'id')));
  return (at(solution.customizations, 'AppModules')?.children ?? []).flatMap((module) => {
    const finding = (message: string): Finding => ({ rule: 'app', where: textAt(module, 'UniqueName'), message });
    const components = childrenOf(at(module, 'AppModuleComponents'), 'AppModuleComponent').map(nameOf);
    return [
      ...components
        .filter((name) => isOurs(solution, name) && !known.has(name))
        .map((name) => finding(`component ${name} does not exist`)),
      ...childrenOf(at(module, 'AppModuleRoleMaps'), 'Role')
        .map((role) => attributeOf(role, 'id'))
        .filter((id) => !roles.has(id) && !SYSTEM_ROLES.has(id))
        .map((id) => finding(`role ${id} does not exist`)),
      ...opened(solution)
        .filter((table) => !components.includes(`1 ${table}`))
        .map((table) => finding(`the sitemap opens ${table}, which is no table of the app`)),
    ];
  });
};

/** System Administrator and System Customizer. */
const SYSTEM_ROLES = new Set(['{627090ff-40a3-4053-8790-584edc5be201}', '{119f245c-3cc8-4b62-b31c-d1a046ced15d}']);

const nameOf = (one: XmlElement): string =>
  `${attributeOf(one, 'type')} ${attributeOf(one, 'schemaName') || attributeOf(one, 'id')}`;

/** Standard tables may stand in an app without being in the package. */
const isOurs = (solution: SolutionUnderTest, name: string): boolean =>
  !name.startsWith('1 ') || name.startsWith(`1 ${solution.prefix}`);

const opened = (solution: SolutionUnderTest): readonly string[] =>
  descendants(at(solution.customizations, 'AppModuleSiteMaps'), 'SubArea')
    .map((subArea) => attributeOf(subArea, 'Entity'))
    .filter((table) => table !== '');

function knownComponents(solution: SolutionUnderTest): ReadonlySet<string> {
  const entities = at(solution.customizations, 'Entities');
  return new Set([
    ...solution.tables.map((table) => `1 ${table.logicalName}`),
    ...descendants(entities, 'savedquery').map((view) => `26 ${textAt(view, 'savedqueryid')}`),
    ...descendants(entities, 'systemform').map((form) => `60 ${textAt(form, 'formid')}`),
    ...(at(solution.customizations, 'AppModuleSiteMaps')?.children ?? []).map(
      (map) => `62 ${textAt(map, 'SiteMapUniqueName')}`,
    ),
  ]);
}
