import { type ExpandedRow, runExpand } from '../../../../local/dataverse/query/run-expand';
import { type ODataQuery } from '../../../../local/dataverse/query/odata-query';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { parseODataQuery } from '../../../../local/dataverse/query/parse-odata-query';
import { type QueryContext } from '../../../../local/dataverse/query/query-context';
import { type QueryResult } from '../../../../local/dataverse/query/query-result';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { runQuery } from '../../../../local/dataverse/query/run-query';
import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { aContext } from './small-crm';

/** `$filter=a&$top=3`, not encoded; `&` inside quotes does not separate. */
export const optionsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/&(?=[$@])/).map((option) => {
      const equals = option.indexOf('=');
      return [option.slice(0, equals), option.slice(equals + 1)];
    }),
  );

export interface Question {
  readonly table?: string;
  readonly context?: Partial<QueryContext>;
}

export const parse = (
  source: QuerySource,
  options: string,
  { table = 'account', context }: Question = {},
): ODataQuery => parseODataQuery(source.catalogue, { table, options: optionsOf(options), context: aContext(context) });

export const ask = (source: QuerySource, options: string, question: Question = {}): QueryResult =>
  runQuery(source, parse(source, options, question).query);

export const askFetch = (source: QuerySource, fetchXml: string, context: Partial<QueryContext> = {}): QueryResult =>
  runQuery(source, parseFetchXml(source.catalogue, { fetchXml, context: aContext(context) }));

export function askExpanded(source: QuerySource, options: string, question: Question = {}): readonly ExpandedRow[] {
  const { query, expands } = parse(source, options, question);
  const maxPageSize = question.context?.maxPageSize;
  const rows = runQuery(source, query).rows;
  return runExpand(source, { rows, expands, ...(maxPageSize === undefined ? {} : { maxPageSize }) });
}

/** The last digits of the ids found, in the order found: `[1, 3]`. */
export const numbers = (result: QueryResult, key = 'accountid'): readonly number[] =>
  result.rows.map((row) => {
    const value = row[key];
    return typeof value === 'string' ? Number.parseInt(value.slice(-8), 16) : NaN;
  });

/** What a refusal says, as `status code text`. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DataverseError) return `${error.status} ${error.code} ${error.message}`;
    throw error;
  }
  return 'no refusal';
}
