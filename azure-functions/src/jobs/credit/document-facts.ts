import { type CheckedDocument, type DocumentFacts, inCurrency } from '@o2c/core/credit';
import { type CurrencyCode, type Money } from '@o2c/core/kernel';
import { orderTotals, type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { present } from '../present';
import { type ClearedBefore } from './cleared-before';

/** What a document is seen with beside itself. */
export interface DocumentContext {
  readonly settings: CompanySettings;
  /** Of the limit. */
  readonly currency: CurrencyCode;
  readonly forced: boolean;
  /** What it was when it was last cleared. */
  readonly before?: ClearedBefore;
}

/** What the rules may look at of an order. */
export function orderFacts(order: SalesOrder, context: DocumentContext): DocumentFacts {
  const totals = orderTotals(order);
  const gross = totals.ok ? totals.value.gross : undefined;
  const previous = context.before && ranksOf(context.before.paymentTermId, context);
  return {
    kind: 'order',
    ...termsOf(order.paymentTermId, context),
    excluded: order.excludedFromCredit ?? false,
    forced: context.forced,
    criticalFields: context.before ? changedFields(order, context.before, gross) : [],
    ...present({
      total: gross && inLimit(gross, context),
      previous,
      requestedDeliveryOn: order.requestedDeliveryOn,
    }),
  };
}

/** What the rules may look at of a quote or of an invoice made by hand. */
export const checkedDocumentFacts = (document: CheckedDocument, context: DocumentContext): DocumentFacts => ({
  kind: document.kind,
  ...termsOf(document.paymentTermId, context),
  excluded: false,
  forced: context.forced,
  criticalFields: [],
  ...present({ total: inLimit(document.total, context) }),
});

const inLimit = (amount: Money, { currency, settings }: DocumentContext): Money | undefined =>
  inCurrency(amount, currency, settings.currencyRates);

const termsOf = (
  id: string | undefined,
  context: DocumentContext,
): Pick<DocumentFacts, 'termsCode' | 'termsRank' | 'discountRank'> => ({
  termsCode: context.settings.paymentTerms.get(id ?? '')?.code ?? '',
  ...(id === undefined ? {} : ranksOf(id, context)),
});

function ranksOf(id: string, { settings }: DocumentContext): Pick<DocumentFacts, 'termsRank' | 'discountRank'> {
  const terms = settings.paymentTerms.get(id);
  return terms ? { termsRank: terms.rank, discountRank: terms.discountRank } : {};
}

/** The critical fields that read otherwise than when the order was cleared, by the names rules give them (spec/features.md 3.8). */
function changedFields(order: SalesOrder, before: ClearedBefore, gross: Money | undefined): readonly string[] {
  const changed = {
    customer: order.customerId !== before.customerId,
    legalEntity: order.legalEntityId !== before.legalEntityId,
    currency: order.currency !== before.currency,
    paymentTerms: order.paymentTermId !== before.paymentTermId,
    amount: gross?.minor !== before.grossMinor,
  };
  return Object.entries(changed)
    .filter(([, differs]) => differs)
    .map(([name]) => name);
}
