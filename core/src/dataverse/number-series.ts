import { type NumberSeries } from '../invoicing';
import { bind } from './bind';
import { choice, id, integer, text } from './cell';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { type RowForCreate } from './row-for-create';
import { numberSeries as table } from './tables';

/** A series as it stands in Dataverse. */
export interface StoredNumberSeries extends NumberSeries {
  readonly etag: string;
}

const { columns, lookups, choices } = table;

/** The columns `readNumberSeries` needs, for `$select`. */
export const numberSeriesSelect: readonly string[] = [
  columns.id.name,
  columns.documentType.name,
  columns.year.name,
  columns.prefix.name,
  columns.digits.name,
  columns.nextNumber.name,
  lookups.legalEntity.value,
];

/** Reads a number series; without digits its numbers are not filled up. */
export function readNumberSeries(source: unknown): ReadRow<StoredNumberSeries> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    documentType: row.required(columns.documentType.name, choice(choices.documentType)),
    year: row.required(columns.year.name, integer),
    prefix: row.optional(columns.prefix.name, text) ?? '',
    digits: row.optional(columns.digits.name, integer) ?? 1,
    nextNumber: row.required(columns.nextNumber.name, integer),
  });
}

/** The row to create for a series. */
export const writeNumberSeries = (series: NumberSeries): RowForCreate => ({
  [columns.id.name]: series.id,
  [columns.name.name]: `${series.documentType} ${series.prefix}`,
  [columns.documentType.name]: choices.documentType[series.documentType],
  [columns.year.name]: series.year,
  [columns.prefix.name]: series.prefix,
  [columns.digits.name]: series.digits,
  ...numberSeriesChanges(series),
  ...bind(lookups.legalEntity, series.legalEntityId),
});

/** The column that changes when numbers are taken. */
export const numberSeriesChanges = ({ nextNumber }: NumberSeries): RowForCreate => ({
  [columns.nextNumber.name]: nextNumber,
});
