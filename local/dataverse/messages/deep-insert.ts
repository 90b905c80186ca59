import { type Execution } from '../pipeline/execution';
import { type Reference, type Row } from '../store/row';
import { type Entity, type RelatedItem, type RelatedRows } from './entity';

/** Creates the rows nested behind lookups, before their parent; gives the lookup columns that now point at them. */
export async function createRelatedBefore(execution: Execution, parent: Entity): Promise<Row> {
  const lookups: Record<string, Reference> = {};
  for (const { navigation, items } of parent.related) {
    const [item] = items;
    if (navigation.kind !== 'lookup' || item === undefined) continue;
    lookups[navigation.relationship.referencingColumn] = await resolved(execution, item);
  }
  return lookups;
}

/** Creates, or links, the rows nested in collections, after their parent. */
export async function createRelatedAfter(execution: Execution, parent: Entity, parentId: string): Promise<void> {
  for (const related of parent.related) {
    for (const item of related.items)
      await addToCollection(execution, related, { item, parent: { table: parent.table, id: parentId } });
  }
}

async function addToCollection(
  execution: Execution,
  { navigation }: RelatedRows,
  link: { item: RelatedItem; parent: Reference },
): Promise<void> {
  const { item, parent } = link;
  if (navigation.kind === 'lookup') return;
  if (navigation.kind === 'collection' && item.kind === 'create') {
    const values: Row = { ...item.entity.values, [navigation.relationship.referencingColumn]: parent };
    await execution.send('Create', { target: { ...item.entity, values } }, execution);
    return;
  }
  const related = await resolved(execution, item);
  await execution.send('Associate', { target: parent, navigation, related }, execution);
}

async function resolved(execution: Execution, item: RelatedItem): Promise<Reference> {
  if (item.kind === 'link') return item.reference;
  const { id } = await execution.send('Create', { target: item.entity }, execution);
  return { table: item.entity.table, id };
}
