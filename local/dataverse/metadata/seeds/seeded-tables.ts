import { type Catalogue } from '../catalogue';
import { type TableMetadata } from '../table-metadata';

/** Standard tables whose rows people see: those with an owner or a business unit, and reference data with a name. */
export const tablesWithForms = (catalogue: Catalogue): readonly TableMetadata[] =>
  catalogue
    .tables()
    .filter((table) => !table.custom && table.primaryName !== undefined && !INTERNAL.has(table.logicalName));

const INTERNAL: ReadonlySet<string> = new Set([
  'appaction',
  'appmodulecomponent',
  'canvasapp',
  'customcontrol',
  'customcontrolresource',
  'owner',
  'pluginpackage',
  'privilege',
  'sdkmessage',
  'sdkmessagefilter',
  'sdkmessageprocessingstepimage',
  'sitemap',
  'solutioncomponent',
]);
