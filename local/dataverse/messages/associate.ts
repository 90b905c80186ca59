import { duplicateRecord } from '../errors/record-errors';
import { type ManyToManyRelationship } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { runPipeline } from '../pipeline/run-pipeline';
import { insertRow } from '../store/row-store';
import { type Reference } from '../store/row';
import { quoted } from '../store/stored-column';
import { forgetWhatChanged } from './after-write';
import { associationSides } from './association-sides';
import { type Link } from './message-map';
import { requiredTable } from './required-table';
import { requireAssociation } from './security/require-association';

/** Associate: links two rows through a navigation property; a lookup is set by an Update of the row that holds it (rows 37, 38, 40). */
export async function associate(link: Link, execution: Execution): Promise<undefined> {
  const { target, navigation, related } = link;
  if (navigation.kind === 'many-to-many') return associateMany(execution, navigation.relationship, link);
  const [holder, value] = navigation.kind === 'lookup' ? [target, related] : [related, target];
  const values = { [navigation.relationship.referencingColumn]: value };
  return execution.send('Update', { target: { table: holder.table, id: holder.id, values, related: [] } }, execution);
}

async function associateMany(
  execution: Execution,
  relationship: ManyToManyRelationship,
  link: Link,
): Promise<undefined> {
  return runPipeline<undefined, undefined>(execution, {
    message: 'Associate',
    table: requiredTable(execution, link.target.table),
    id: link.target.id,
    input: { kind: 'link', relationship: relationship.schemaName, related: [link.related] },
    prepare: (inner) => requireAssociation(inner, 'Associate', link),
    prepared: () => ({ kind: 'link', relationship: relationship.schemaName, related: [link.related] }),
    main: (inner) => {
      addIntersect(inner, relationship, associationSides(relationship, link));
      forgetWhatChanged(inner, relationship.intersectTable);
      return Promise.resolve(undefined);
    },
  });
}

function addIntersect(
  execution: Execution,
  relationship: ManyToManyRelationship,
  [one, two]: readonly [Reference, Reference],
): void {
  const { database } = execution.services;
  const table = requiredTable(execution, relationship.intersectTable);
  const where = `${quoted(relationship.column1)} = ? AND ${quoted(relationship.column2)} = ?`;
  if (database.get(`SELECT 1 AS found FROM ${quoted(table.logicalName)} WHERE ${where}`, [one.id, two.id]))
    throw duplicateRecord();
  insertRow(database, table, {
    [table.primaryId]: execution.services.newId(),
    [relationship.column1]: one.id,
    [relationship.column2]: two.id,
  });
}
