import { type Instant } from '../kernel';
import { type VoidedNumber } from '../invoicing';
import { bind } from './bind';
import { id, integer, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { voidedNumber as table } from './tables';

/** A voided number with when, and by which chunk of a run. */
export interface RecordedVoid extends VoidedNumber {
  readonly recordedOn: Instant;
  readonly runChunkId?: string;
}

const { columns, lookups } = table;

/** The columns `readVoidedNumber` needs, for `$select`. */
export const voidedNumberSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.number.name,
  columns.documentNumber.name,
  columns.reason.name,
  columns.recordedOn.name,
  lookups.numberSeries.value,
  lookups.runChunk.value,
];

/** Reads a voided number. */
export function readVoidedNumber(source: unknown): ReadRow<RecordedVoid> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    seriesId: row.required(lookups.numberSeries.value, id),
    number: row.required(columns.number.name, integer),
    documentNumber: row.required(columns.documentNumber.name, text),
    reason: row.required(columns.reason.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({ runChunkId: row.optional(lookups.runChunk.value, id) }),
  });
}

/** The row to create for a voided number. */
export const writeVoidedNumber = (voided: RecordedVoid): RowForCreate => ({
  [columns.id.name]: voided.id,
  [columns.name.name]: voided.documentNumber,
  [columns.key.name]: voided.key,
  [columns.number.name]: voided.number,
  [columns.documentNumber.name]: voided.documentNumber,
  [columns.reason.name]: voided.reason,
  [columns.recordedOn.name]: voided.recordedOn,
  ...bind(lookups.numberSeries, voided.seriesId),
  ...bind(lookups.runChunk, voided.runChunkId),
});
