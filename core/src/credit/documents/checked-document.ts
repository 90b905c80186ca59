import { contentHash, type CurrencyCode, type Money } from '../../kernel';
import { type CreditStatus } from '../../ordering';

/**
 * A document other than an order that is checked (spec/features.md 0.1): a quote, or an invoice somebody made by hand and nobody posted. It takes no
 * room of a limit: an order made of it, and an invoice once it is posted, are counted by themselves.
 */
export interface CheckedDocument {
  readonly kind: 'quote' | 'invoice';
  readonly id: string;
  readonly etag: string;
  /** Its number, else its name. */
  readonly name: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly currency: CurrencyCode;
  /** Tax included, as the platform adds it up. */
  readonly total: Money;
  readonly paymentTermId?: string;
  readonly creditStatus: CreditStatus;
  readonly creditHoldId?: string;
  /** Of what it was cleared for, or a person rejected. */
  readonly clearedHash?: string;
}

/** The hash of what a quote or invoice is checked for: customer, legal entity, currency, terms and total. */
export const checkedDocumentHash = (document: CheckedDocument): string =>
  contentHash({
    kind: document.kind,
    customer: document.customerId,
    legalEntity: document.legalEntityId,
    currency: document.currency,
    terms: document.paymentTermId ?? '',
    total: document.total.minor,
  });
