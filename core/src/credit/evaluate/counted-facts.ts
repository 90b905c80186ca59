import { addDays, zero } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { type CreditSettings } from '../settings/credit-settings';

/**
 * The facts as limits count them: a document requested for delivery beyond the horizon uses no limit yet (CR-19); it is measured whole again at the
 * checkpoints it passes later. Rules on the document's own amount see all of it.
 */
export function countedFacts(facts: CreditFacts, { exposure }: CreditSettings): CreditFacts {
  const { document, asOf, orderAmount, group } = facts;
  const { horizonDays } = exposure;
  const requested = document.requestedDeliveryOn;
  if (horizonDays === undefined || requested === undefined || requested <= addDays(asOf, horizonDays)) return facts;
  return {
    ...facts,
    orderAmount: zero(orderAmount.currency),
    ...(group ? { group: { ...group, amount: zero(group.amount.currency) } } : {}),
  };
}
