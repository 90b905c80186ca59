import { HOLD } from '../sources/hold-columns';

export type ColumnKey =
  | 'select'
  | 'document'
  | 'customer'
  | 'reasons'
  | 'excess'
  | 'exposure'
  | 'oldest'
  | 'risk'
  | 'days'
  | 'state'
  | 'next';

export interface ListColumn {
  readonly key: ColumnKey;
  /** Least width, and how it shares what is left. */
  readonly width: string;
  readonly end?: true;
  /** Column of the dataset that orders by it; absent: the server cannot. */
  readonly sorts?: string;
}

/** What CR-4 asks to see of a hold, left to right. Forced, ready and approval share a column: each is a chip in words. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { key: 'select', width: '36px' },
  { key: 'document', width: 'minmax(132px, 0.9fr)', sorts: HOLD.name },
  { key: 'customer', width: 'minmax(116px, 1.2fr)', sorts: HOLD.customer },
  { key: 'reasons', width: 'minmax(184px, 2.4fr)' },
  { key: 'excess', width: 'minmax(92px, 0.7fr)', end: true, sorts: HOLD.excess },
  { key: 'exposure', width: 'minmax(104px, 0.8fr)', end: true },
  { key: 'oldest', width: 'minmax(72px, 0.5fr)', end: true, sorts: HOLD.oldestDueDate },
  { key: 'risk', width: 'minmax(60px, 0.4fr)', sorts: HOLD.riskGroup },
  { key: 'days', width: 'minmax(64px, 0.5fr)', end: true, sorts: HOLD.heldOn },
  { key: 'state', width: 'minmax(112px, 1.1fr)', sorts: HOLD.status },
  { key: 'next', width: 'minmax(140px, 1.9fr)' },
];

/** Cards where a table has no room: one cell holds the whole row. */
export const CARD_COLUMNS: readonly ListColumn[] = [{ key: 'document', width: 'minmax(0, 1fr)' }];

export type Layout = 'cards' | 'table' | 'tableAndPane';

/** spec/ux.md 4: cards below 640 px, the pane beside the table where there is room for both. */
export function layoutOf(width: number): Layout {
  if (width < 640) return 'cards';
  return width < 1080 ? 'table' : 'tableAndPane';
}
