import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** Solutions an environment must have: the platform's app icons, and Dynamics 365 Sales. */
const PREREQUISITES = /^(AppModuleWebResources|Sales) \(/;

/** Tables of Dynamics 365 Sales; every other standard table is the platform's own. */
const SALES_TABLES = new Set([
  'invoice',
  'invoicedetail',
  'pricelevel',
  'product',
  'quote',
  'salesorder',
  'salesorderdetail',
]);

/** What must be there before the import is said: nothing that is in the package, nothing but the prerequisites, and every Sales table that is used. */
export const dependencies: Rule = (solution) => {
  const all = childrenOf(at(solution.manifest, 'MissingDependencies'), 'MissingDependency');
  const required = all.map((one) => at(one, 'Required'));
  const said = new Set(required.map((one) => attributeOf(one, 'schemaName').toLowerCase()));
  const finding = (where: string, message: string): Finding => ({ rule: 'dependencies', where, message });
  return [
    ...required
      .filter((one) => !PREREQUISITES.test(attributeOf(one, 'solution')))
      .map((one) =>
        finding(attributeOf(one, 'schemaName'), `needs ${attributeOf(one, 'solution')}, which is no prerequisite`),
      ),
    ...[...said]
      .filter((name) => solution.tables.some((table) => table.own && table.logicalName === name))
      .map((name) => finding(name, 'is said to be missing but is in the package')),
    ...[...usedSalesTables(solution)]
      .filter((name) => !said.has(name))
      .map((name) => finding(name, 'is a table of Dynamics 365 Sales and not said to be needed')),
  ];
};

function usedSalesTables(solution: SolutionUnderTest): ReadonlySet<string> {
  const targets = childrenOf(at(solution.customizations, 'EntityRelationships'), 'EntityRelationship').map((one) =>
    textAt(one, 'ReferencedEntityName').toLowerCase(),
  );
  const opened = descendants(at(solution.customizations, 'AppModuleSiteMaps'), 'SubArea').map((one) =>
    attributeOf(one, 'Entity'),
  );
  const extended = solution.tables.map((table) => table.logicalName);
  return new Set([...targets, ...opened, ...extended].filter((name) => SALES_TABLES.has(name)));
}
