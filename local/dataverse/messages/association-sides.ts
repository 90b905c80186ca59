import { type ManyToManyRelationship } from '../metadata/table-metadata';
import { type Reference } from '../store/row';
import { type Link } from './message-map';

/** The two rows of a link in the order of the intersect table's columns. */
export function associationSides(relationship: ManyToManyRelationship, link: Link): readonly [Reference, Reference] {
  const forward = relationship.table1 === link.target.table && relationship.table2 === link.related.table;
  return forward ? [link.target, link.related] : [link.related, link.target];
}
