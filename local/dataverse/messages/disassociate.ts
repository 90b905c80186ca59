import { type ManyToManyRelationship } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { runPipeline } from '../pipeline/run-pipeline';
import { quoted } from '../store/stored-column';
import { forgetWhatChanged } from './after-write';
import { associationSides } from './association-sides';
import { type Link } from './message-map';
import { requiredTable } from './required-table';
import { requireAssociation } from './security/require-association';

/** Disassociate: removes a link; a lookup is emptied by an Update of the row that holds it (rows 18, 39). */
export async function disassociate(link: Link, execution: Execution): Promise<undefined> {
  const { target, navigation, related } = link;
  if (navigation.kind === 'many-to-many') return disassociateMany(execution, navigation.relationship, link);
  const holder = navigation.kind === 'lookup' ? target : related;
  const values = { [navigation.relationship.referencingColumn]: null };
  return execution.send('Update', { target: { table: holder.table, id: holder.id, values, related: [] } }, execution);
}

async function disassociateMany(
  execution: Execution,
  relationship: ManyToManyRelationship,
  link: Link,
): Promise<undefined> {
  return runPipeline<undefined, undefined>(execution, {
    message: 'Disassociate',
    table: requiredTable(execution, link.target.table),
    id: link.target.id,
    input: { kind: 'link', relationship: relationship.schemaName, related: [link.related] },
    prepare: (inner) => requireAssociation(inner, 'Disassociate', link),
    prepared: () => ({ kind: 'link', relationship: relationship.schemaName, related: [link.related] }),
    main: (inner) => {
      const [one, two] = associationSides(relationship, link);
      const where = `${quoted(relationship.column1)} = ? AND ${quoted(relationship.column2)} = ?`;
      inner.services.database.run(`DELETE FROM ${quoted(relationship.intersectTable)} WHERE ${where}`, [
        one.id,
        two.id,
      ]);
      forgetWhatChanged(inner, relationship.intersectTable);
      return Promise.resolve(undefined);
    },
  });
}
