import { ORGANIZATION_ID, ROOT_BUSINESS_UNIT_ID, SYSTEM_USER_ID } from '../security/known-ids';
import { isReference, type Reference, type Row } from '../store/row';
import { insertRow, readRow, updateRow } from '../store/row-store';
import { isPublishable } from '../messages/customizations/publishable';
import { dropDraft, hasDraft } from '../store/draft-store';
import { type TableMetadata } from '../metadata/table-metadata';
import { type ImportContext } from './import-context';
import { importRefused } from './import-error';

export const referenceTo = (table: string, id: string): Reference => ({ table, id });

const SYSTEM = referenceTo('systemuser', SYSTEM_USER_ID);

/** Writes a component's row under its id: new, or over what an earlier import wrote. Columns the table lacks are left out. */
export function putRow(context: ImportContext, tableName: string, row: Row): void {
  const table = context.catalogue.table(tableName);
  const id = table && row[table.primaryId];
  if (!table || typeof id !== 'string')
    throw importRefused(`${tableName} ${JSON.stringify(row['name'] ?? '')}`, 'it has no id.');
  if (LAYERED.has(tableName) && isCustomized(context, tableName, id)) {
    context.report.note(`${tableName} ${nameOf(row) ?? id} was changed here and is left as it is`);
    return;
  }
  const values = only(table, {
    modifiedon: context.importedOn,
    modifiedby: SYSTEM,
    ismanaged: context.manifest.managed,
    solutionid: tableName === 'solution' ? id : context.solutionId,
    ...row,
  });
  // What a package brings is published with it; a change that waited was to what was there before.
  if (isPublishable(table)) dropDraft(context.database, tableName, id);
  if (updateRow(context.database, table, { id, values }) !== undefined) return;
  insertRow(context.database, table, { ...only(table, firstValues(context)), ...values });
}

function nameOf(row: Row): string | undefined {
  const name = row['name'] ?? row['schemaname'];
  return typeof name === 'string' ? name : undefined;
}

/** Components of which the change made here wins over a managed package, whole (public: "Solution layers", top wins); forms and views ask for themselves. */
const LAYERED: ReadonlySet<string> = new Set([
  'environmentvariabledefinition',
  'sdkmessageprocessingstep',
  'serviceendpoint',
  'sitemap',
  'webresource',
  'workflow',
]);

/** Whether somebody changed the row since the last import; a managed import then leaves it, unless told to overwrite. */
export function isCustomized(context: ImportContext, tableName: string, id: string): boolean {
  const table = context.catalogue.table(tableName);
  if (!table || context.overwrite || !context.manifest.managed) return false;
  if (hasDraft(context.database, tableName, id)) return true;
  const modifiedBy = readRow(context.database, table, { id, columns: ['modifiedby'] })?.['modifiedby'] ?? null;
  return isReference(modifiedBy) && modifiedBy.id !== SYSTEM_USER_ID;
}

const firstValues = (context: ImportContext): Row => ({
  createdon: context.importedOn,
  createdby: SYSTEM,
  organizationid: referenceTo('organization', ORGANIZATION_ID),
  ownerid: SYSTEM,
  owninguser: SYSTEM,
  owningbusinessunit: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
  statecode: 0,
  statuscode: 1,
  componentstate: 0,
});

const only = (table: TableMetadata, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => table.columns.has(name)));
