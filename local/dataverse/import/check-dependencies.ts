import { type CatalogueContent } from '../metadata/catalogue-content';
import { quoted } from '../store/stored-column';
import { COMPONENT, COMPONENT_TABLES } from './component-type';
import { type ImportContext } from './import-context';
import { missingDependencies } from './import-error';
import { type MissingDependency } from './package/read-manifest';

/**
 * Refuses a package that needs tables, columns, choices, controls or other parts which this organisation has not, each by name. Kinds of which
 * Microsoft's own solutions bring some (icons, scripts, roles, forms) are noted instead: this server does not have those.
 */
export function checkDependencies(context: ImportContext, missing: readonly string[], next: CatalogueContent): void {
  const listed = context.manifest.missing.flatMap((dependency) => [
    ...nameIfMissing(dependency, next),
    ...rowIfMissing(context, dependency),
  ]);
  const names = context.skipDependencies ? missing : [...missing, ...listed];
  if (names.length > 0) throw missingDependencies(context.manifest.uniqueName, names);
  if (context.skipDependencies) for (const name of listed) context.report.note(`not here and skipped: ${name}`);
  for (const dependency of context.manifest.missing) {
    if (!CHECKED.has(dependency.type)) {
      context.report.note(`not checked: needs ${dependency.displayName} of solution ${dependency.solution}`);
    }
  }
}

/** Kinds of which an environment has none by itself, apart from controls of Microsoft's. */
const ROWS: ReadonlySet<number> = new Set([
  COMPONENT.customControl,
  COMPONENT.fieldSecurityProfile,
  COMPONENT.pluginAssembly,
  COMPONENT.serviceEndpoint,
  COMPONENT.canvasApp,
  COMPONENT.connector,
  COMPONENT.environmentVariable,
]);
const MICROSOFT = /^MscrmControls\./i;

const CHECKED: ReadonlySet<number> = new Set([COMPONENT.table, COMPONENT.column, COMPONENT.choice, ...ROWS]);

/** A component that would be a row, sought by its id and by its name. */
function rowIfMissing({ database, catalogue }: ImportContext, dependency: MissingDependency): readonly string[] {
  const { type, schemaName, id, displayName, solution } = dependency;
  const kind = ROWS.has(type) ? COMPONENT_TABLES[type] : undefined;
  const table = kind && catalogue.table(kind.table);
  if (!kind || !table || MICROSOFT.test(schemaName ?? '')) return [];
  const name = kind.name ?? table.primaryName ?? table.primaryId;
  const sql = `SELECT 1 FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ? OR ${quoted(name)} = ?`;
  return database.get(sql, [id ?? '', schemaName ?? ''])
    ? []
    : [`${kind.table} ${displayName} of solution ${solution}`];
}

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
