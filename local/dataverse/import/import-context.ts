import { type XmlElement } from './package/xml-element';
import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { type Database } from '../store/database';
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
  readonly solutionId: string;
  readonly importedOn: string;
  /** `OverwriteUnmanagedCustomizations`: a managed package also replaces forms and views that people changed. */
  readonly overwrite: boolean;
  readonly report: ReportDraft;
}
