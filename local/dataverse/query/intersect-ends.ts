import { type ManyToManyRelationship } from '../metadata/table-metadata';

/** A many-to-many relationship seen from one of its tables. */
export interface IntersectEnds {
  readonly intersectTable: string;
  /** Column of the intersect table that holds the key of the table we come from. */
  readonly near: string;
  /** Column that holds the key of the table we go to. */
  readonly far: string;
}

/** A table may be related with itself: then only the navigation property tells the two ends apart. */
export function intersectEnds(relationship: ManyToManyRelationship, from: string, navigation: string): IntersectEnds {
  const { intersectTable, table1, table2, column1, column2, navigation1 } = relationship;
  const first = table1 === table2 ? navigation === navigation1 : table1 === from;
  return first ? { intersectTable, near: column1, far: column2 } : { intersectTable, near: column2, far: column1 };
}
