import { calendarDayOf, type IsoDate, rowId } from '../kernel';
import { documentNumber, type NumberFormat } from './document-number';
import { type DocumentType } from './invoice';

/** What has a series of numbers of its own (IN-11). */
export interface SeriesKey {
  readonly legalEntityId: string;
  readonly documentType: DocumentType;
  readonly year: number;
}

/** A gapless series of document numbers. */
export interface NumberSeries extends SeriesKey, NumberFormat {
  readonly id: string;
  /** The first number nobody has reserved. */
  readonly nextNumber: number;
}

/** Numbers taken out of a series together, one for each of some business events, in their order. */
export interface NumberBlock extends NumberFormat {
  readonly seriesId: string;
  readonly first: number;
  /** The events that have a number of the block: their place is their number, now and however often the work is taken up again. */
  readonly events: readonly string[];
}

/** A number of a series that no document carries, and why (IN-11, I6). */
export interface VoidedNumber {
  readonly id: string;
  readonly key: string;
  readonly seriesId: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly reason: string;
}

const DIGITS = 6;
const LETTERS: Readonly<Record<DocumentType, string>> = { invoice: '', creditNote: 'C', correctedInvoice: 'K' };

/** The year whose series a document issued on a day belongs to. */
export const seriesYear = (issueDate: IsoDate): number => calendarDayOf(issueDate).year;

/**
 * A series as it begins: on the first use in a year, when no administrator has made one with a prefix of his own.
 * @example the invoices of NL01 in 2026 begin at NL01-2026-000001, its credit notes at NL01-C2026-000001
 */
export const newSeries = (key: SeriesKey, legalEntityCode: string): NumberSeries => ({
  ...key,
  id: rowId('numberseries', key.legalEntityId, key.documentType, key.year),
  prefix: `${legalEntityCode}-${LETTERS[key.documentType]}${key.year}-`,
  digits: DIGITS,
  nextNumber: 1,
});

/** Takes a block out of a series; the series as it stands after it. */
export const reserveBlock = (
  series: NumberSeries,
  events: readonly string[],
): { readonly block: NumberBlock; readonly series: NumberSeries } => ({
  block: { seriesId: series.id, first: series.nextNumber, prefix: series.prefix, digits: series.digits, events },
  series: { ...series, nextNumber: series.nextNumber + events.length },
});

/** The number an event has in a block; undefined for an event that has none. */
export function numberInBlock(block: NumberBlock, event: string): string | undefined {
  const place = block.events.indexOf(event);
  return place < 0 ? undefined : documentNumber(block, block.first + place);
}
