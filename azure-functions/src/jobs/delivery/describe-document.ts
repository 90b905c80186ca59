import { type Recipient } from '@o2c/core/dataverse';
import { type Invoice, type InvoiceLine } from '@o2c/core/invoicing';
import { decimal, type Decimal, type Money, multiplyDecimals, negate, ok, refuse, type Result } from '@o2c/core/kernel';
import { documentTotals, type TaxSubtotal } from '@o2c/core/totals';
import { type DocumentLanguage, type DocumentLine } from '../../formats/pdf/billing-document';
import { type IncompleteDocument } from '../../formats/pdf/required-content';
import { type DeliverySettings, type DocumentFacts } from './delivery-facts';
import { describePaymentTerms } from './describe-payment-terms';

export interface TotalsDiffer {
  readonly code: 'delivery.totals-differ';
  readonly posted: string;
  readonly computed: string;
}

/**
 * The document as its reader gets it, as far as the rows tell. A credit note's negative amounts are turned round. Refused when the posted
 * totals are not those of the lines: then somebody changed a posted row, and nothing false leaves the house.
 */
export function describeDocument(
  facts: DocumentFacts,
  settings: DeliverySettings,
): Result<IncompleteDocument, TotalsDiffer> {
  const { invoice, order, corrects, recipient } = facts;
  const taxes = taxesOf(invoice);
  if (!taxes.ok) return taxes;
  const language = languageOf(recipient);
  const turn = turnOf(invoice);
  return ok({
    language,
    kind: invoice.documentType,
    number: invoice.documentNumber,
    issuedOn: invoice.issueDate,
    ...(invoice.documentType === 'creditNote' ? {} : { dueOn: invoice.dueDate }),
    deliveredOn: invoice.deliveryDate,
    corrects,
    orderNumber: order?.orderNumber,
    orderedOn: order?.orderedOn,
    purchaseOrder: invoice.customerPurchaseOrder,
    currency: invoice.currency,
    seller: settings.letterheads.get(invoice.legalEntityId),
    buyer: recipient,
    lines: invoice.lines.map((line) => lineOf(line, facts, turn)),
    taxes: taxes.value.map(({ taxCategory, taxRate, base, tax }) => ({
      category: taxCategory,
      rate: taxRate,
      base: turn.money(base),
      tax: turn.money(tax),
    })),
    net: turn.money(invoice.net),
    tax: turn.money(invoice.tax),
    gross: turn.money(invoice.gross),
    amountDue: turn.money(invoice.gross),
    paymentTerms: termsOf(invoice, settings, language),
    payTo: accountOf(invoice, settings),
    paymentReference: invoice.documentNumber,
  });
}

/** Only languages documents are written in; everyone else reads English. */
const languageOf = ({ language }: Recipient): DocumentLanguage => (/^de\b/i.test(language ?? '') ? 'de' : 'en');

interface Turn {
  readonly money: (amount: Money) => Money;
  readonly decimal: (value: Decimal) => Decimal;
}

const turnOf = ({ documentType }: Invoice): Turn =>
  documentType === 'creditNote'
    ? { money: negate, decimal: (value) => multiplyDecimals(value, decimal(-1)) }
    : { money: (amount) => amount, decimal: (value) => value };

function lineOf(line: InvoiceLine, { products, units }: DocumentFacts, turn: Turn): LineFacts {
  const product = products.get(line.productId);
  return {
    position: line.lineNumber,
    productNumber: product?.number,
    description: line.description || product?.name,
    quantity: turn.decimal(line.quantity),
    unit: units.get(line.unitId),
    unitPrice: line.unitPrice,
    discount: turn.money(line.discount),
    net: turn.money(line.net),
    taxCategory: line.taxCategory,
    taxRate: line.taxRate,
  };
}

type LineFacts = { readonly [Part in keyof DocumentLine]?: DocumentLine[Part] | undefined };

/** BG-23, computed as the posting did it; the sums must be those posted. */
function taxesOf(invoice: Invoice): Result<readonly TaxSubtotal[], TotalsDiffer> {
  const totals = documentTotals({ currency: invoice.currency, lines: invoice.lines });
  const posted = sums(invoice);
  const computed = totals.ok ? sums(totals.value) : totals.error.code;
  return totals.ok && computed === posted
    ? ok(totals.value.breakdown)
    : refuse({ code: 'delivery.totals-differ', posted, computed });
}

const sums = ({ net, tax, gross }: { readonly net: Money; readonly tax: Money; readonly gross: Money }): string =>
  `${net.minor}+${tax.minor}=${gross.minor}`;

function termsOf({ paymentTermId = '' }: Invoice, settings: DeliverySettings, language: DocumentLanguage) {
  const term = settings.paymentTerms.get(paymentTermId);
  return term && describePaymentTerms(term, settings.paymentTermDiscounts, language);
}

/** The company's account in the document's currency, the default one first; undefined where its number may not be read. */
function accountOf({ legalEntityId, currency }: Invoice, { bankAccounts }: DeliverySettings) {
  const own = bankAccounts.filter(
    (account) => account.legalEntityId === legalEntityId && account.currency === currency && account.iban !== undefined,
  );
  const { iban, bic } = own.find(({ isDefault }) => isDefault) ?? own[0] ?? {};
  return iban === undefined ? undefined : { iban, ...(bic === undefined ? {} : { bic }) };
}
