import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** What solution.xml claims is what customizations.xml holds, and the other way round (spec/dataverse.md A.3). */
export const rootComponents: Rule = (solution) => {
  const claimed = childrenOf(at(solution.manifest, 'RootComponents'), 'RootComponent').map(
    (root) =>
      `${attributeOf(root, 'type')} ${(attributeOf(root, 'schemaName') || attributeOf(root, 'id')).toLowerCase()}`,
  );
  const held = heldComponents(solution);
  const finding = (where: string, message: string): Finding => ({ rule: 'root-components', where, message });
  return [
    ...claimed
      .filter((name) => !held.has(name))
      .map((name) => finding(name, 'is claimed as root but not in the package')),
    ...[...held]
      .filter((name) => !claimed.includes(name))
      .map((name) => finding(name, 'is in the package but not claimed as root')),
    ...claimed.filter((name, at) => claimed.indexOf(name) !== at).map((name) => finding(name, 'is claimed twice')),
  ];
};

function heldComponents(solution: SolutionUnderTest): ReadonlySet<string> {
  const section = (name: string): readonly XmlElement[] => at(solution.customizations, name)?.children ?? [];
  const extended = solution.tables.filter((table) => !table.own);
  const formsOfStandardTables = extended.flatMap((table) => descendants(at(table.xml, 'FormXml'), 'systemform'));
  const viewsOfStandardTables = extended.flatMap((table) => descendants(at(table.xml, 'SavedQueries'), 'savedquery'));
  const names: readonly (readonly [type: number, names: readonly string[]])[] = [
    [1, solution.tables.map((table) => table.logicalName)],
    [9, section('optionsets').map((one) => attributeOf(one, 'Name'))],
    [20, section('Roles').map((one) => attributeOf(one, 'id'))],
    [26, viewsOfStandardTables.map((view) => textAt(view, 'savedqueryid'))],
    [60, formsOfStandardTables.map((form) => textAt(form, 'formid'))],
    [61, section('WebResources').map((one) => textAt(one, 'Name'))],
    [62, section('AppModuleSiteMaps').map((one) => textAt(one, 'SiteMapUniqueName'))],
    [66, section('CustomControls').map((one) => textAt(one, 'Name'))],
    [70, section('FieldSecurityProfiles').map((one) => attributeOf(one, 'fieldsecurityprofileid'))],
    [80, section('AppModules').map((one) => textAt(one, 'UniqueName'))],
    [92, section('SdkMessageProcessingSteps').map((one) => attributeOf(one, 'SdkMessageProcessingStepId'))],
    [95, section('ServiceEndpoints').map((one) => attributeOf(one, 'ServiceEndpointId'))],
  ];
  return new Set(names.flatMap(([type, ofType]) => ofType.map((name) => `${type} ${name.toLowerCase()}`)));
}
