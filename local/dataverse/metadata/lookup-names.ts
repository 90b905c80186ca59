import { type OneToManyRelationship, type TableMetadata } from './table-metadata';

/**
 * An activity inherits the navigation properties of `activitypointer` beside its own: `regardingobjectid_account` and
 * `regardingobjectid_account_task` are the same lookup (Web API reference of `task`: both stand in its list).
 */
export function lookupNames(table: TableMetadata | undefined, relationship: OneToManyRelationship): readonly string[] {
  const own = relationship.referencingNavigation;
  const suffix = `_${relationship.referencingTable}`;
  return table?.activity === true && own.endsWith(suffix) ? [own, own.slice(0, -suffix.length)] : [own];
}
