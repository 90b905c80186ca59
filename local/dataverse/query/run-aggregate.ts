import { DataverseError } from '../errors/dataverse-error';
import { type SqlRow } from '../store/database';
import { type Row, type Value } from '../store/row';
import { type AggregateRecordQuery, type CompiledAggregate, compileAggregate } from './compile-aggregate';
import { type ColumnOrigin, type QueryResult } from './query-result';
import { type QuerySource, type Restrict } from './query-source';

/** Runs an aggregate. More rows than the platform takes are refused with its code. */
export function runAggregate(source: QuerySource, query: AggregateRecordQuery, restrict?: Restrict): QueryResult {
  const compiled = compileAggregate(source.catalogue, query, restrict);
  const fed = Number(source.database.get(compiled.fed.text, compiled.fed.values)?.['total'] ?? 0);
  if (fed > compiled.limit) {
    throw new DataverseError(400, '0x8004e023', 'AggregateQueryRecordLimit exceeded. Cannot perform this operation.');
  }
  const found = source.database.all(compiled.statement.text, compiled.statement.values);
  const size = query.page?.size ?? found.length;
  const rows = found.slice(0, size).map((row) => decoded(compiled, row));
  return { rows, more: found.length > size, origins: originsOf(compiled), labels: labelsOf(compiled) };
}

function decoded({ groups, measures }: CompiledAggregate, row: SqlRow): Row {
  const values: Record<string, Value> = {};
  for (const part of [...groups, ...measures]) values[part.alias] = part.read(row);
  return values;
}

const originsOf = ({ groups, measures }: CompiledAggregate): QueryResult['origins'] =>
  new Map(
    [...groups, ...measures].map(({ alias, origin }): [string, ColumnOrigin | undefined] => [
      alias,
      origin && { table: origin.owner.table.logicalName, column: origin.column.logicalName },
    ]),
  );

const labelsOf = ({ groups }: CompiledAggregate): NonNullable<QueryResult['labels']> =>
  new Map(groups.flatMap(({ alias, label }) => (label ? [[alias, label] as const] : [])));
