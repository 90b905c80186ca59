import { type CheckedDocument } from '../credit';
import { type CurrencyCode, ok, refuse } from '../kernel';
import { type Cell, choice, id, text } from './cell';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { invoice, quote } from './tables';

/** The columns `readCheckedQuote` needs, for `$select`. */
export const checkedQuoteSelect: readonly string[] = [
  quote.columns.id.name,
  quote.columns.name.name,
  quote.columns.quoteNumber.name,
  quote.columns.totalAmount.name,
  quote.columns.creditStatus.name,
  quote.columns.creditClearedHash.name,
  quote.lookups.customer.value,
  quote.lookups.legalEntity.value,
  quote.lookups.paymentTerm.value,
  quote.lookups.creditHold.value,
  quote.lookups.transactionCurrency.value,
];

/** The columns `readCheckedInvoice` needs, for `$select`. */
export const checkedInvoiceSelect: readonly string[] = [
  invoice.columns.id.name,
  invoice.columns.name.name,
  invoice.columns.invoiceNumber.name,
  invoice.columns.totalAmount.name,
  invoice.columns.creditStatus.name,
  invoice.columns.creditClearedHash.name,
  invoice.lookups.customer.value,
  invoice.lookups.legalEntity.value,
  invoice.lookups.paymentTerm.value,
  invoice.lookups.creditHold.value,
  invoice.lookups.transactionCurrency.value,
];

/** The environment's currencies by the ids of their rows. */
export type CurrencyCodes = ReadonlyMap<string, CurrencyCode>;

/** Reads a quote as far as its credit check needs it. */
export const readCheckedQuote = (source: unknown, codes: CurrencyCodes): ReadRow<CheckedDocument> =>
  readDocument(source, { kind: 'quote', table: quote, number: quote.columns.quoteNumber.name, codes });

/** Reads an invoice made by hand as far as its credit check needs it. */
export const readCheckedInvoice = (source: unknown, codes: CurrencyCodes): ReadRow<CheckedDocument> =>
  readDocument(source, { kind: 'invoice', table: invoice, number: invoice.columns.invoiceNumber.name, codes });

interface DocumentTable {
  readonly kind: CheckedDocument['kind'];
  readonly table: typeof quote | typeof invoice;
  readonly number: string;
  readonly codes: CurrencyCodes;
}

function readDocument(source: unknown, { kind, table, number, codes }: DocumentTable): ReadRow<CheckedDocument> {
  const { columns, lookups, choices } = table;
  const row = openRow(table, source);
  const currency = row.required(lookups.transactionCurrency.value, currencyOf(codes));
  return row.finish({
    kind,
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    name: row.optional(number, text) ?? row.optional(columns.name.name, text) ?? '',
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    currency,
    // Where the platform could not add up, nobody can say what is asked for: the document is not checked, and so not cleared.
    total: row.required(columns.totalAmount.name, moneyIn(currency)),
    creditStatus: row.optional(columns.creditStatus.name, choice(choices.creditStatus)) ?? 'notEvaluated',
    ...present({
      paymentTermId: row.optional(lookups.paymentTerm.value, id),
      creditHoldId: row.optional(lookups.creditHold.value, id),
      clearedHash: row.optional(columns.creditClearedHash.name, text),
    }),
  });
}

const currencyOf = (codes: CurrencyCodes): Cell<CurrencyCode> => ({
  standIn: 'EUR',
  read: (value) => {
    const code = typeof value === 'string' ? codes.get(value.toLowerCase()) : undefined;
    return code === undefined ? refuse({ code: 'cell.currency-unknown' }) : ok(code);
  },
});

/** What a verdict changes of a quote or an invoice. */
export interface CheckedStanding {
  readonly creditStatus: 'cleared' | 'held' | 'rejected';
  /** Of what it was cleared for, or a person rejected; absent while it is held. */
  readonly clearedHash?: string;
  /** A hold that is new. */
  readonly creditHoldId?: string;
  readonly lastOperationId: string;
}

/** Where a quote or an invoice is written, and with what. */
export const checkedDocumentChanges = (
  kind: CheckedDocument['kind'],
  standing: CheckedStanding,
): { readonly entitySetName: string; readonly changes: RowChanges } => {
  const { columns, choices, lookups, entitySetName } = kind === 'quote' ? quote : invoice;
  const { navigation, targetSet } = lookups.creditHold;
  return {
    entitySetName,
    changes: {
      [columns.creditStatus.name]: choices.creditStatus[standing.creditStatus],
      [columns.creditClearedHash.name]: standing.clearedHash ?? null,
      [columns.lastOperationId.name]: standing.lastOperationId,
      ...(standing.creditHoldId === undefined
        ? {}
        : { [`${navigation}@odata.bind`]: `/${targetSet}(${standing.creditHoldId})` }),
    },
  };
};
