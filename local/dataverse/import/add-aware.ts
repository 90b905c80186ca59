import { type ImportContext } from './import-context';

/**
 * Notes a row of a solution-aware table as a component. The platform numbers such tables anew in each environment (solutioncomponentdefinition);
 * here the number is the table's own type code.
 */
export function addAware(context: ImportContext, table: string, objectId: string): void {
  const type = context.catalogue.table(table)?.objectTypeCode;
  if (type !== undefined) context.components.add({ type, objectId });
}
