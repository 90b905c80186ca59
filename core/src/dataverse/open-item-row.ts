import { type IsoDate, type Money, ok } from '../kernel';
import { type OpenItem } from '../receivables';
import { id, text } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { openItemSelect, readOpenItem } from './open-item';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { openItem as table } from './tables';

/** An open item as it stands in Dataverse, to be settled over this very version. */
export interface OpenItemRow {
  readonly item: OpenItem;
  readonly etag: string;
  /** The invoice or credit note it comes from. */
  readonly invoiceId?: string;
}

/** The columns `readOpenItemRow` needs, for `$select`. */
export const openItemRowSelect: readonly string[] = [...openItemSelect, table.lookups.invoice.value];

/** Reads an open item with its version. */
export function readOpenItemRow(source: unknown): ReadRow<OpenItemRow> {
  const item = readOpenItem(source);
  if (!item.ok) return item;
  const row = openRow(table, source);
  const read = row.finish({
    etag: row.required(ETAG, text),
    ...present({ invoiceId: row.optional(table.lookups.invoice.value, id) }),
  });
  return read.ok ? ok({ item: item.value, ...read.value }) : read;
}

/** The columns to PATCH when something was settled of an item, or a settlement was taken back. */
export const openItemStanding = (
  standing: { readonly openAmount: Money; readonly closedOn?: IsoDate },
  operationId: string,
): RowChanges => ({
  [table.columns.openAmount.name]: moneyText(standing.openAmount),
  [table.columns.closedOn.name]: standing.closedOn ?? null,
  [table.columns.lastOperationId.name]: operationId,
});
