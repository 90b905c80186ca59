import { type XmlElement } from './package/xml-element';
import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { type Database } from '../store/database';
import { type ComponentDraft } from './component-draft';
import { type ReportDraft } from './import-report';
import { type SolutionPackage } from './package/read-package';
import { type SolutionManifest } from './package/read-manifest';

/** What every part of an import works with. */
export interface ImportContext {
  readonly database: Database;
  readonly catalogue: ReplaceableCatalogue;
  readonly package: SolutionPackage;
  readonly manifest: SolutionManifest;
  readonly customizations: XmlElement;
  /** The solution to which the rows of the components belong. */
  readonly solutionId: string;
  /** The solution that lists the components: the same one, or the one that holds a staged upgrade. */
  readonly holderId: string;
  readonly stage: ImportStage;
  readonly importedOn: string;
  /** `OverwriteUnmanagedCustomizations`: a managed package also replaces forms and views that people changed. */
  readonly overwrite: boolean;
  /** `PublishWorkflows`: processes of the package are activated. */
  readonly publishWorkflows: boolean;
  /** `SkipProductUpdateDependencies`: what solution.xml lists as needed and is not here does not refuse the import. */
  readonly skipDependencies: boolean;
  readonly components: ComponentDraft;
  readonly report: ReportDraft;
}

/**
 * What becomes of an installed version: `update` adds and changes, `upgrade` also removes what the package no longer has, `holding` adds and
 * changes under the name `<solution>_Upgrade`, and the removal waits for DeleteAndPromote.
 */
export type ImportStage = 'update' | 'upgrade' | 'holding';
