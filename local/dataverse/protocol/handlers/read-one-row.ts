import { DataverseError } from '../../errors/dataverse-error';
import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ODataQuery } from '../../query/odata-query';
import { parseODataQuery } from '../../query/parse-odata-query';
import { type Condition } from '../../query/record-query';
import { type ExpandedRow, runExpand } from '../../query/run-expand';
import { rowIsThere } from '../../query/row-is-there';
import { runQuery } from '../../query/run-query';
import { type ApiContext } from './api-context';
import { pageSizeOf, queryContext, requireReadable, restrictTo } from './query-context';

export interface OneRow {
  readonly table: TableMetadata;
  readonly query: ODataQuery;
  readonly expanded: ExpandedRow;
}

/** One row by its id, shaped by `$select` and `$expand`. Missing 404; there but not for this caller 403. */
export function readOneRow(
  context: ApiContext,
  found: { table: TableMetadata; id: string; options?: ReadonlyMap<string, string> },
): OneRow {
  const { services } = context.execution;
  const { table, id } = found;
  const options = found.options ?? context.request.options;
  const query = parseODataQuery(services.catalogue, {
    table: table.logicalName,
    options,
    context: queryContext(context),
  });
  requireReadable(context, query.expands);
  const filter: Condition = {
    kind: 'comparison',
    operator: 'eq',
    left: { alias: 'root', column: table.primaryId },
    right: id,
  };
  const { rows } = runQuery(services, { ...query.query, filter }, restrictTo(context));
  const [expanded] = runExpand(services, { rows, expands: query.expands, ...pageSizeOf(context) }, restrictTo(context));
  if (!expanded)
    throw rowIsThere(services, table, id) ? notReadable(context, table, id) : recordNotFound(table.logicalName, id);
  return { table, query, expanded };
}

const notReadable = ({ execution }: ApiContext, table: TableMetadata, id: string): DataverseError =>
  new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${execution.principal.userId}, type=8) does not have ReadAccess right(s) for record with id ${id} of entity ${table.logicalName}.`,
  );
