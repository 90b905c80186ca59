import { text } from '../column-definitions';
import { type TableMetadata } from '../table-metadata';
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
