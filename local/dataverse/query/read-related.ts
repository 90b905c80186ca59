import { isReference, type Row, type Value } from '../store/row';
import { intersectEnds } from './intersect-ends';
import { type Expand } from './odata-query';
import { type QuerySource, type Restrict } from './query-source';
import { type ColumnPath, type Condition, type Link, type RecordQuery } from './record-query';
import { runQuery } from './run-query';

export interface RelatedRequest {
  readonly expand: Expand;
  /** What the parents are found by. */
  readonly ids: readonly string[];
  /** At most so many for each parent. */
  readonly rows: number;
}

export interface RelatedRow {
  /** The one of the ids it belongs to. */
  readonly parent: string;
  readonly row: Row;
}

/** The rows an expand leads to, for all parents in one query. */
export function readRelated(
  source: QuerySource,
  { expand, ids, rows }: RelatedRequest,
  restrict?: Restrict,
): readonly RelatedRow[] {
  if (ids.length === 0) return [];
  const way = wayBack(source, expand);
  const belongs: Condition = { kind: 'operator', operator: 'in', left: way.path, values: ids };
  const query = untopped(expand.query);
  const perGroup = expand.navigation.kind === 'lookup' ? {} : { perGroup: { path: way.path, rows } };
  const complete: RecordQuery = {
    ...query,
    ...perGroup,
    columns: query.columns === 'all' ? 'all' : [...new Set([...query.columns, ...way.columns])],
    links: [...way.links, ...query.links],
    filter: query.filter ? { kind: 'and', terms: [belongs, query.filter] } : belongs,
  };
  return runQuery(source, complete, restrict).rows.map((row) => ({ parent: idIn(row[way.key]), row }));
}

/** `$top` counts for each parent, not for all together. */
function untopped(query: RecordQuery): RecordQuery {
  const { top, ...rest } = query;
  return top === undefined ? query : rest;
}

/** How a related row tells its parent. */
interface WayBack {
  readonly path: ColumnPath;
  readonly key: string;
  readonly columns: readonly string[];
  readonly links: readonly Link[];
}

const INTERSECT = 'intersect';

function wayBack({ catalogue }: QuerySource, { navigation, from, name, query }: Expand): WayBack {
  if (navigation.kind !== 'many-to-many') {
    const { referencedColumn, referencingColumn } = navigation.relationship;
    const column = navigation.kind === 'lookup' ? referencedColumn : referencingColumn;
    return { path: { alias: 'root', column }, key: column, columns: [column], links: [] };
  }
  const { intersectTable, near, far } = intersectEnds(navigation.relationship, from, name);
  const link: Link = {
    alias: INTERSECT,
    table: intersectTable,
    type: 'inner',
    from: far,
    to: catalogue.table(query.table)?.primaryId ?? '',
    intersect: true,
    columns: [near],
    orders: [],
    links: [],
  };
  return { path: { alias: INTERSECT, column: near }, key: `${INTERSECT}.${near}`, columns: [], links: [link] };
}

function idIn(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (isReference(value)) return value.id;
  return typeof value === 'string' ? value : '';
}
