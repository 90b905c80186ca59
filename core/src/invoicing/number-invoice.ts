import { contentHash, rowId } from '../kernel';
import { type LedgerEntry, type OpenItem } from '../receivables';
import { type Invoice } from './invoice';
import { invoiceContentHash } from './invoice-content-hash';
import { openItemRequestHash, type UnnumberedDocument } from './post-document';

/** A document as it is posted, with everything that comes into being with it. */
export interface PostedDocument {
  readonly invoice: Invoice;
  readonly openItems: readonly OpenItem[];
  readonly entries: readonly LedgerEntry[];
}

/** Gives a document its number; with it the legal content is complete and gets its hash. */
export function numberInvoice({ draft, openItems, entries }: UnnumberedDocument, number: string): PostedDocument {
  const content = { ...draft, documentNumber: number };
  const { id, key } = draft;
  return {
    invoice: {
      ...content,
      contentHash: invoiceContentHash(content),
      posted: true,
      // Without the number: the same delivery billed again under another number is still the same request.
      requestHash: contentHash({ id, key, gross: { ...draft.gross }, lines: draft.lines.map(({ net }) => net.minor) }),
      lastOperationId: rowId('operation', draft.id),
    },
    openItems: openItems.map((item) => ({
      ...item,
      documentNumber: number,
      requestHash: openItemRequestHash(item),
    })),
    entries,
  };
}
