import { type TableMetadata } from '../../metadata/table-metadata';
import { type QueryResult } from '../../query/query-result';
import { type ExpandedRow } from '../../query/run-expand';
import { type Row } from '../../store/row';
import { wantedAnnotations } from '../rows/annotations';
import { readDisplayNames } from '../rows/display-names';
import { type RowWriter } from '../rows/write-row';
import { type ApiContext } from './api-context';
import { readerSettings } from './reader-settings';

export interface WrittenRows {
  readonly rows: readonly ExpandedRow[];
  /** `many` unless said otherwise. */
  readonly among?: RowWriter['among'];
  readonly result?: Pick<QueryResult, 'origins' | 'labels'>;
  /** Entities unless said otherwise. */
  readonly answer?: RowWriter['answer'];
}

/** The writer for the rows of one answer: what was asked for, and the names it takes to say it. */
export function rowWriterFor(
  context: ApiContext,
  { rows, among = 'many', result, answer = 'entities' }: WrittenRows,
): RowWriter {
  const { services, principal } = context.execution;
  const wanted = wantedAnnotations(context.preferences.annotations);
  const known = new Map<TableMetadata, ReadonlySet<string>>();
  const hidden = (table: TableMetadata): ReadonlySet<string> => {
    const columns = known.get(table) ?? services.authority.hiddenColumns(principal, table);
    known.set(table, columns);
    return columns;
  };
  return {
    catalogue: services.catalogue,
    serviceRoot: context.request.serviceRoot,
    wanted,
    among,
    names: readDisplayNames({ ...services, hidden }, wanted.formattedValue ? rows.flatMap(allRows) : []),
    hidden,
    origins: result?.origins ?? new Map(),
    labels: result?.labels ?? new Map(),
    zone: readerSettings(context.execution).zone,
    answer,
  };
}

/** A row and everything expanded below it. */
function allRows({ row, expanded }: ExpandedRow): readonly Row[] {
  const below = [...expanded.values()].flatMap((navigation) => {
    if (navigation.kind === 'collection') return navigation.rows;
    return navigation.row === null ? [] : [navigation.row];
  });
  return [row, ...below.flatMap(allRows)];
}

/** `Preference-Applied` repeats what was honoured (conformance rows 10, 54, 66). */
export function preferenceApplied(
  { preferences }: ApiContext,
  honoured: readonly ('representation' | 'annotations' | 'maxPageSize')[],
): Record<string, string> {
  const applied = [
    ...(honoured.includes('representation') && preferences.representation ? ['return=representation'] : []),
    ...(honoured.includes('maxPageSize') && preferences.maxPageSize !== undefined
      ? [`odata.maxpagesize=${Math.min(preferences.maxPageSize, 5000)}`]
      : []),
    ...(honoured.includes('annotations') && preferences.annotations !== undefined
      ? [`odata.include-annotations="${preferences.annotations}"`]
      : []),
  ];
  return applied.length === 0 ? {} : { 'Preference-Applied': applied.join(',') };
}
