import { type CatalogueContent } from '../metadata/catalogue-content';
import { COMPONENT } from './component-type';
import { type ImportContext } from './import-context';
import { missingDependencies } from './import-error';
import { type MissingDependency } from './package/read-manifest';

/**
 * Refuses a package that needs tables, columns or choices which this organisation has not, each by name. Other components that
 * solution.xml lists as needed belong to Microsoft's own solutions (icons, scripts); they are noted.
 */
export function checkDependencies(context: ImportContext, missing: readonly string[], next: CatalogueContent): void {
  const listed = context.manifest.missing.flatMap((dependency) => nameIfMissing(dependency, next));
  const names = context.skipDependencies ? missing : [...missing, ...listed];
  if (names.length > 0) throw missingDependencies(context.manifest.uniqueName, names);
  if (context.skipDependencies) for (const name of listed) context.report.note(`not here and skipped: ${name}`);
  for (const dependency of context.manifest.missing) {
    if (!CHECKED.has(dependency.type)) {
      context.report.note(`not checked: needs ${dependency.displayName} of solution ${dependency.solution}`);
    }
  }
}

const CHECKED: ReadonlySet<number> = new Set([COMPONENT.table, COMPONENT.column, COMPONENT.choice]);

function nameIfMissing(dependency: MissingDependency, next: CatalogueContent): readonly string[] {
  const name = dependency.schemaName?.toLowerCase();
  const said = `${dependency.displayName} of solution ${dependency.solution}`;
  const table = (wanted: string | undefined) =>
    next.tables.find(({ logicalName }) => logicalName === wanted?.toLowerCase());
  switch (dependency.type) {
    case COMPONENT.table:
      return table(name) ? [] : [`table ${said}`];
    case COMPONENT.column:
      return table(dependency.parentSchemaName)?.columns.has(name ?? '') === true ? [] : [`column ${said}`];
    case COMPONENT.choice:
      return next.choices.some((choice) => choice.name.toLowerCase() === name) ? [] : [`choice ${said}`];
    default:
      return [];
  }
}
