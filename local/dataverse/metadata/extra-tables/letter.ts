import { text } from '../column-definitions';
import { type OneToManyRelationship, type TableMetadata } from '../table-metadata';
import { metadataId } from '../metadata-id';
import { objectTypeCode } from '../object-type-codes';

/** What a letter has beside a task: learn.microsoft.com/power-apps/developer/data-platform/reference/entities/letter. */
const NOT_IN_A_LETTER: ReadonlySet<string> = new Set(['percentcomplete', 'crmtaskassigneduniqueid']);

/**
 * A letter is an activity like a task (both inherit from `activitypointer`), with an address, a direction and parties. The parsed
 * reference has no page for it, so it is made from the task and the parties of a phone call.
 */
export function letterTable(task: TableMetadata, phoneCall: TableMetadata): TableMetadata {
  const columns = new Map([...task.columns].filter(([name]) => !NOT_IN_A_LETTER.has(name)));
  for (const name of ['from', 'to', 'directioncode']) {
    const column = phoneCall.columns.get(name);
    if (column) columns.set(name, column);
  }
  return {
    ...task,
    logicalName: 'letter',
    schemaName: 'Letter',
    entitySetName: 'letters',
    displayName: 'Letter',
    displayCollectionName: 'Letters',
    metadataId: metadataId('table', 'letter'),
    objectTypeCode: objectTypeCode('letter'),
    columns: new Map([...columns, ['address', addressColumn()]]),
  };
}

const addressColumn = (): ReturnType<typeof text> => text('Address', 200);

/** The relationships of a task, said of a letter: `SalesOrder_Tasks` is `SalesOrder_Letters`. */
export const letterRelationships = (
  relationships: readonly OneToManyRelationship[],
): readonly OneToManyRelationship[] =>
  relationships
    .filter(({ referencedTable, referencingTable }) => referencedTable === 'task' || referencingTable === 'task')
    .map((relationship) => ({
      ...relationship,
      schemaName: said(relationship.schemaName),
      referencedTable: said(relationship.referencedTable),
      referencingTable: said(relationship.referencingTable),
      referencingNavigation: said(relationship.referencingNavigation),
      referencedNavigation: said(relationship.referencedNavigation),
    }));

const said = (name: string): string => name.replace(/task/, 'letter').replace(/Task/, 'Letter');
