import { type CustomerFacts, type DocumentFacts } from '@o2c/core/credit';
import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';

/** What the rules may look at of an order. */
export function documentFacts(order: SalesOrder, { paymentTerms }: CompanySettings): DocumentFacts {
  const terms = paymentTerms.get(order.paymentTermId);
  return {
    kind: 'order',
    termsCode: terms?.code ?? '',
    ...(terms ? { termsRank: terms.rank, discountRank: terms.discountRank } : {}),
    excluded: order.excludedFromCredit ?? false,
    forced: false,
    criticalFields: [],
    ...(order.requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn: order.requestedDeliveryOn }),
  };
}

/** What the rules may look at of its customer. */
export const customerFacts = (
  { customerId }: SalesOrder,
  profile: StoredCustomerProfile | undefined,
): CustomerFacts => ({
  customerId,
  groupMissing: false,
  accountStatus: 'normal',
  dunningLevel: 0,
  excluded: profile?.excludedFromCredit ?? false,
  intercompany: false,
  isNew: false,
  ...(profile?.creditLimitExpiresOn === undefined ? {} : { limitExpiresOn: profile.creditLimitExpiresOn }),
});
