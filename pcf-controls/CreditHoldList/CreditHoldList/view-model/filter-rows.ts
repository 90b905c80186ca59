import { type HoldReason } from '@o2c/core/credit';
import { type HoldReasons, type HoldRow } from '../sources/hold-row';
import { type DetailsByHold } from '../sources/details-source';
import { causeText, type ReasonWords } from './reason-text';

/** A row with all that is looked through, written once: a key then costs a search in text and no formatting (spec/ux.md 8.7: under 100 ms). */
export interface ListedHold {
  readonly row: HoldRow;
  /** Undefined: not read yet. */
  readonly reasons: HoldReasons | undefined;
  readonly text: string;
}

export interface ListFilter {
  readonly text: string;
  /** Only holds with one of these causes; empty: all. */
  readonly causes: ReadonlySet<HoldReason['cause']>;
}

const NOTHING_TYPED = '';

/** The rows of the view with their reasons and their searchable text. */
export const listHolds = (
  rows: readonly HoldRow[],
  details: DetailsByHold,
  words: ReasonWords,
): readonly ListedHold[] =>
  rows.map((read) => {
    const own = details.get(read.id);
    const row = own?.approval === undefined ? read : { ...read, approval: own.approval };
    const causes = (own?.reasons ?? []).map(({ cause }) => causeText(cause, words.texts));
    const risk = row.riskGroup === undefined ? [] : [words.texts(`risk_${row.riskGroup}`)];
    const parts = [row.name, row.customer.name, row.document?.name ?? '', ...causes, ...risk, row.counterfactual ?? ''];
    return { row, reasons: own?.reasons, text: parts.join('\n').toLocaleLowerCase(words.format.locale) };
  });

/** The rows that hold every word that was typed and one of the chosen causes. */
export function filterHolds(holds: readonly ListedHold[], filter: ListFilter, locale: string): readonly ListedHold[] {
  const wanted = filter.text
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .filter((word) => word !== NOTHING_TYPED);
  if (wanted.length === 0 && filter.causes.size === 0) return holds;
  return holds.filter(({ text, reasons }) => {
    if (!wanted.every((word) => text.includes(word))) return false;
    return filter.causes.size === 0 || (reasons ?? []).some(({ cause }) => filter.causes.has(cause));
  });
}
