import { isReference, type Row } from '../store/row';
import { cursorOfRow } from './cursor-of-row';
import { type Expand } from './odata-query';
import { type QuerySource, type Restrict } from './query-source';
import { type PageCursor } from './record-query';
import { readRelated, type RelatedRow } from './read-related';

/** A row with what its navigation properties lead to, by the name of the property. */
export interface ExpandedRow {
  readonly row: Row;
  readonly expanded: ReadonlyMap<string, ExpandedNavigation>;
}

export type ExpandedNavigation =
  | { readonly kind: 'single'; readonly expand: Expand; readonly row: ExpandedRow | null }
  | {
      readonly kind: 'collection';
      readonly expand: Expand;
      readonly rows: readonly ExpandedRow[];
      readonly more: boolean;
      /** Where the rest of a long collection starts. */
      readonly next?: PageCursor;
    };

export interface ExpandRequest {
  readonly rows: readonly Row[];
  readonly expands: readonly Expand[];
  /** `odata.maxpagesize` of the request: it cuts collections only when an expand is nested (join-tables.md). */
  readonly maxPageSize?: number;
}

/** Follows navigation properties from the rows given, one query per property and level however many rows there are. */
export function runExpand(source: QuerySource, request: ExpandRequest, restrict?: Restrict): readonly ExpandedRow[] {
  const nested = request.expands.some(({ expands }) => expands.length > 0);
  const size = nested && request.maxPageSize !== undefined ? Math.min(request.maxPageSize, MOST_ROWS) : MOST_ROWS;
  return expandLevel({ source, restrict, size }, request.rows, request.expands);
}

const MOST_ROWS = 5_000;

interface Run {
  readonly source: QuerySource;
  readonly restrict: Restrict | undefined;
  readonly size: number;
}

function expandLevel(run: Run, rows: readonly Row[], expands: readonly Expand[]): readonly ExpandedRow[] {
  const followed = expands.map((expand) => ({ expand, find: follow(run, rows, expand) }));
  return rows.map((row) => ({ row, expanded: new Map(followed.map(({ expand, find }) => [expand.name, find(row)])) }));
}

type Find = (row: Row) => ExpandedNavigation;

function follow(run: Run, rows: readonly Row[], expand: Expand): Find {
  const key = startKey(run, expand);
  const ids = [...new Set(rows.map(key).filter((id) => id !== undefined))];
  const limit = Math.min(expand.query.top ?? run.size, run.size);
  const related = readRelated(run.source, { expand, ids, rows: limit + 1 }, run.restrict);
  const deeper = expandLevel(
    run,
    related.map(({ row }) => row),
    expand.expands,
  );
  const byParent = grouped(related, deeper);
  return (row) => {
    const found = byParent.get(key(row) ?? '') ?? [];
    return expand.navigation.kind === 'lookup' ? single(expand, found) : collection(run, expand, found);
  };
}

const single = (expand: Expand, found: readonly ExpandedRow[]): ExpandedNavigation => ({
  kind: 'single',
  expand,
  row: found[0] ?? null,
});

function collection(run: Run, expand: Expand, found: readonly ExpandedRow[]): ExpandedNavigation {
  const rows = found.slice(0, Math.min(expand.query.top ?? run.size, run.size));
  const more = found.length > rows.length && expand.query.top === undefined;
  const last = more ? rows.at(-1) : undefined;
  const id = last?.row[run.source.catalogue.table(expand.query.table)?.primaryId ?? ''];
  const next = typeof id === 'string' ? cursorOfRow(run.source, { query: expand.query, id }, run.restrict) : undefined;
  return { kind: 'collection', expand, rows, more, ...(next ? { next } : {}) };
}

/** What a parent row is found by: the id its lookup holds, or its own key. */
function startKey({ source }: Run, { navigation, from }: Expand): (row: Row) => string | undefined {
  const column =
    navigation.kind === 'lookup' ? navigation.relationship.referencingColumn : source.catalogue.table(from)?.primaryId;
  return (row) => {
    const value = row[column ?? ''];
    if (value === undefined || value === null) return undefined;
    if (isReference(value)) return value.id;
    return typeof value === 'string' ? value : undefined;
  };
}

function grouped(
  related: readonly RelatedRow[],
  rows: readonly ExpandedRow[],
): ReadonlyMap<string, readonly ExpandedRow[]> {
  const groups = new Map<string, ExpandedRow[]>();
  related.forEach(({ parent }, index) => {
    const row = rows[index];
    if (!row) return;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  });
  return groups;
}
