import { segmentNotFound } from '../../errors/address-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { committedRead } from '../../pipeline/write-transaction';
import { intersectEnds } from '../../query/intersect-ends';
import { type Condition } from '../../query/record-query';
import { type Reference } from '../../store/row';
import { findRecord } from '../address/find-record';
import { type NavigationPlace } from '../address/route';
import { type ApiContext } from './api-context';
import { type RowsPlace } from './rows-place';
import { readOneRow } from './read-one-row';

/**
 * The rows of a collection-valued navigation property, whoever may read them. A row that is not there has none: 404; one that the caller may
 * not read shows nobody who points at it: 403 (conformance row 61).
 */
export function rowsBehind(context: ApiContext, place: NavigationPlace): Promise<RowsPlace> {
  return committedRead(context.execution, () => {
    const { services } = context.execution;
    const { table, id } = findRecord(services, place.address);
    const target = services.catalogue.table(place.navigation.target);
    if (!target) throw segmentNotFound(place.name);
    readOneRow(context, { table, id, options: new Map([['$select', table.primaryId]]) });
    return { table: target, narrowed: belongsTo(place, { table, target, id }) };
  });
}

interface Ends {
  readonly table: TableMetadata;
  readonly target: TableMetadata;
  readonly id: string;
}

function belongsTo({ navigation, name }: NavigationPlace, { table, target, id }: Ends): Condition {
  if (navigation.kind !== 'many-to-many')
    return equals('root', navigation.relationship.referencingColumn, { table: table.logicalName, id });
  const { intersectTable, near, far } = intersectEnds(navigation.relationship, table.logicalName, name);
  const alias = '$intersect';
  const link = {
    alias,
    table: intersectTable,
    type: 'exists',
    from: far,
    to: target.primaryId,
    columns: [],
    filter: equals(alias, near, id),
    orders: [],
    links: [],
  } as const;
  return { kind: 'exists', link };
}

const equals = (alias: string, column: string, right: Reference | string): Condition => ({
  kind: 'comparison',
  operator: 'eq',
  left: { alias, column },
  right,
});
