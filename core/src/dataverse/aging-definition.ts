import { ok, type Result, rowId } from '../kernel';
import {
  type AgingBucketDefinition,
  type AgingDefinition,
  type AgingDefinitionRefusal,
  checkAgingDefinition,
} from '../receivables';
import { bind } from './bind';
import { choice, integer, text } from './cell';
import { openRow, type ReadRow, type RowUnreadable } from './open-row';
import { type RowForCreate } from './row-for-create';
import { agingBucket, agingDefinition as table } from './tables';

const { columns, choices } = table;

/** The columns of the definition that `readAgingDefinition` needs, for `$select`. */
export const agingDefinitionSelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.name.name,
  columns.basis.name,
  columns.creditPlacement.name,
];

/** The columns of the buckets that `readAgingDefinition` needs, for `$select`. */
export const agingBucketSelect: readonly string[] = [
  agingBucket.columns.id.name,
  agingBucket.columns.name.name,
  agingBucket.columns.sequence.name,
  agingBucket.columns.unit.name,
  agingBucket.columns.length.name,
  agingBucket.lookups.agingDefinition.value,
];

/** Reads a definition with its buckets, in whatever order they come; refused when they do not cover every date once. */
export function readAgingDefinition(
  source: unknown,
  buckets: readonly unknown[],
): Result<AgingDefinition, RowUnreadable | AgingDefinitionRefusal> {
  const row = openRow(table, source);
  const definition = row.finish({
    code: row.required(columns.code.name, text),
    name: row.required(columns.name.name, text),
    basis: row.required(columns.basis.name, choice(choices.basis)),
    creditPlacement: row.required(columns.creditPlacement.name, choice(choices.creditPlacement)),
  });
  if (!definition.ok) return definition;
  const read = readBuckets(buckets);
  return read.ok ? checkAgingDefinition({ ...definition.value, buckets: read.value }) : read;
}

function readBuckets(sources: readonly unknown[]): ReadRow<readonly AgingBucketDefinition[]> {
  const rows: { readonly sequence: number; readonly bucket: AgingBucketDefinition }[] = [];
  for (const source of sources) {
    const read = readBucket(source);
    if (!read.ok) return read;
    rows.push(read.value);
  }
  return ok(rows.sort((first, second) => first.sequence - second.sequence).map(({ bucket }) => bucket));
}

function readBucket(source: unknown): ReadRow<{ readonly sequence: number; readonly bucket: AgingBucketDefinition }> {
  const row = openRow(agingBucket, source);
  return row.finish({
    sequence: row.required(agingBucket.columns.sequence.name, integer),
    bucket: {
      label: row.required(agingBucket.columns.name.name, text),
      unit: row.required(agingBucket.columns.unit.name, choice(agingBucket.choices.unit)),
      length: row.optional(agingBucket.columns.length.name, integer) ?? 0,
    },
  });
}

/** The id a definition is created under. */
export const agingDefinitionId = (code: string): string => rowId('agingdefinition', code);

/** The row to create for a definition; the default one is used when nobody names one. */
export const writeAgingDefinition = (definition: AgingDefinition, use: 'default' | 'onRequest'): RowForCreate => ({
  [columns.id.name]: agingDefinitionId(definition.code),
  [columns.code.name]: definition.code,
  [columns.name.name]: definition.name,
  [columns.basis.name]: choices.basis[definition.basis],
  [columns.creditPlacement.name]: choices.creditPlacement[definition.creditPlacement],
  [columns.default.name]: use === 'default',
});

/** The rows to create for the buckets of a definition, numbered from 1. */
export const writeAgingBuckets = ({ code, buckets }: AgingDefinition): readonly RowForCreate[] =>
  buckets.map((bucket, at) => ({
    [agingBucket.columns.id.name]: rowId('agingbucket', code, at + 1),
    [agingBucket.columns.name.name]: bucket.label,
    [agingBucket.columns.sequence.name]: at + 1,
    [agingBucket.columns.unit.name]: agingBucket.choices.unit[bucket.unit],
    [agingBucket.columns.length.name]: bucket.length,
    ...bind(agingBucket.lookups.agingDefinition, agingDefinitionId(code)),
  }));
