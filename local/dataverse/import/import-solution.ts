import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { type Database } from '../store/database';
import { importApps } from './components/import-apps';
import { importAwareComponents } from './components/import-aware-components';
import { importCanvasApps } from './components/import-canvas-apps';
import { importColumnSecurity } from './components/import-column-security';
import { importConnectors } from './components/import-connectors';
import { importCustomApis } from './components/import-custom-apis';
import { importCustomControls } from './components/import-custom-controls';
import { importEnvironmentVariables } from './components/import-environment-variables';
import { importForms } from './components/import-forms';
import { importPluginAssemblies } from './components/import-plugin-assemblies';
import { importRoles } from './components/import-roles';
import { importServiceEndpoints } from './components/import-service-endpoints';
import { importSiteMaps } from './components/import-site-maps';
import { importSolutionRow } from './components/import-solution-row';
import { importSteps } from './components/import-steps';
import { importViews } from './components/import-views';
import { importWebResources } from './components/import-web-resources';
import { importWorkflows } from './components/import-workflows';
import { createSolutionParts, keepUnknownParts } from './components/keep-unknown-parts';
import { changingCatalogue } from './changing-catalogue';
import { checkRoots } from './check-roots';
import { checkSolution } from './check-solution';
import { createComponentDraft } from './component-draft';
import { type ImportContext, type ImportStage } from './import-context';
import { incompletePackage } from './import-error';
import { writeImportJob } from './import-job';
import { createReportDraft, type ImportReport } from './import-report';
import { applyMetadata } from './metadata/apply-metadata';
import { readManifest } from './package/read-manifest';
import { readPackage, type SolutionPackage } from './package/read-package';
import { readXml } from './package/read-xml';
import { holdingName, solutionIdOf } from './solution-id';
import { removeWhatIsGone } from './uninstall/remove-what-is-gone';
import { writeComponents } from './write-components';

export interface ImportRequest {
  readonly database: Database;
  readonly catalogue: ReplaceableCatalogue;
  readonly zip: Uint8Array;
  /** Instant written to the rows. */
  readonly importedOn: string;
  /** Whether a managed package replaces forms and views that were changed here. */
  readonly overwrite: boolean;
  /** Whether processes of the package are activated (`PublishWorkflows`); they are when it is left out. */
  readonly publishWorkflows?: boolean;
  /** Whether what solution.xml lists as needed may be missing (`SkipProductUpdateDependencies`). */
  readonly skipDependencies?: boolean;
  /** What becomes of an installed version; it is updated when this is left out. */
  readonly stage?: ImportStage;
  /** Id of the import job's row; a new one when it is left out. */
  readonly importJobId?: string;
}

/**
 * Imports a solution package, managed or unmanaged, or upgrades an earlier one; data of its tables stays. All or nothing: a part that
 * cannot be imported refuses the whole by its name, and the catalogue is what it was.
 */
export function importSolution(request: ImportRequest): ImportReport {
  const context = openContext(request);
  return changingCatalogue(request, () => importParts(context, request.importJobId));
}

function openContext(request: ImportRequest): ImportContext {
  const { stage = 'update' } = request;
  const solutionPackage = readPackage(request.zip);
  required(solutionPackage, '[Content_Types].xml');
  const manifest = readManifest(readXml(required(solutionPackage, 'solution.xml'), 'solution.xml'));
  return {
    database: request.database,
    catalogue: request.catalogue,
    package: solutionPackage,
    manifest,
    customizations: readXml(required(solutionPackage, 'customizations.xml'), 'customizations.xml'),
    solutionId: solutionIdOf(manifest.uniqueName),
    holderId: solutionIdOf(stage === 'holding' ? holdingName(manifest.uniqueName) : manifest.uniqueName),
    stage,
    importedOn: request.importedOn,
    overwrite: request.overwrite,
    publishWorkflows: request.publishWorkflows ?? true,
    skipDependencies: request.skipDependencies ?? false,
    components: createComponentDraft(),
    report: createReportDraft(),
  };
}

/** In the order in which parts need each other: tables before forms, roles before apps, endpoints before steps. */
const PARTS: readonly ((context: ImportContext) => void)[] = [
  checkSolution,
  importSolutionRow,
  applyMetadata,
  importForms,
  importViews,
  importRoles,
  importColumnSecurity,
  importWebResources,
  importCustomControls,
  importSiteMaps,
  importApps,
  importEnvironmentVariables,
  importServiceEndpoints,
  importPluginAssemblies,
  importSteps,
  importConnectors,
  importWorkflows,
  importCanvasApps,
  importCustomApis,
  importAwareComponents,
  keepUnknownParts,
  checkRoots,
  writeComponents,
  removeWhatIsGone,
];

function importParts(context: ImportContext, importJobId: string | undefined): ImportReport {
  createSolutionParts(context.database);
  for (const importPart of PARTS) importPart(context);
  const { manifest, holderId, importedOn } = context;
  const report = context.report.finish({
    id: holderId,
    uniqueName: manifest.uniqueName,
    version: manifest.version,
    managed: manifest.managed,
  });
  writeImportJob(context, { importJobId, importedOn, solutionName: manifest.uniqueName, report });
  return report;
}

function required(solutionPackage: SolutionPackage, name: string): Uint8Array {
  const part = solutionPackage.part(name);
  if (!part) throw incompletePackage(name);
  return part;
}
