import {
  inCurrency,
  type ReleaseCase,
  type ReleasePolicy,
  releasePolicyOf,
  releaseRequestHash,
} from '@o2c/core/credit';
import { type CurrencyCode, moneyToDecimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { orderContentHash, orderTotals } from '@o2c/core/ordering';
import { type ActionRefusal } from '../action-requests/action';
import { type HoldCase } from './hold-case';
import { type ReleaseWanted } from './release-wanted';

/** The action type of releases in policies, approvals and decisions. */
export const RELEASE = 'credit.release';

/** A release that may be asked for: what exactly, how much it is about, and by which policy it is judged. */
export interface ReleaseQuestion extends ReleaseCase {
  readonly held: HoldCase;
  readonly wanted: ReleaseWanted;
  /** Of the order as it is now: what it is cleared for. */
  readonly orderContent: string;
  /** Of everything an approver agrees to. */
  readonly contentHash: string;
  readonly policy: ReleasePolicy;
  /** The accounting currency, of `amount`. */
  readonly currency: CurrencyCode;
}

/** Refused when hold or order are not what the person saw, when the order has no sum in the accounting currency, or the policy is broken. */
export function releaseQuestion(held: HoldCase, wanted: ReleaseWanted): Result<ReleaseQuestion, ActionRefusal> {
  const { hold, order, settings } = held;
  if (wanted.contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.changed', hold: hold.id });
  const orderContent = orderContentHash(order);
  if (orderContent !== hold.contentHash) return refuse({ code: 'credit-hold.order-changed', order: order.id });
  const policy = releasePolicyOf(policyOf(settings.policies, RELEASE, order.legalEntityId));
  if (!policy.ok) return refuse({ ...policy.error });
  const amount = amountOf(held);
  if (!amount.ok) return amount;
  const { mode, reviewOn, reason, note } = wanted;
  const riskGroup = held.profile?.riskGroup ?? hold.riskGroup;
  return ok({
    held,
    wanted,
    orderContent,
    policy: policy.value,
    ...amount.value,
    ...(riskGroup === undefined ? {} : { riskGroup }),
    contentHash: releaseRequestHash({
      holdId: hold.id,
      holdContent: hold.contentHash,
      forced: hold.forced,
      orderContent,
      mode,
      reason,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      ...(note === undefined ? {} : { note }),
    }),
  });
}

/** The whole order with its tax, in the accounting currency: what authority is measured by. Never one to one without a rate. */
function amountOf({ order, settings }: HoldCase): Result<Pick<ReleaseQuestion, 'amount' | 'currency'>, ActionRefusal> {
  const company = settings.companies.get(order.legalEntityId);
  // A lookup cannot point at a company that does not exist; settings hold them all.
  if (!company) throw new Error(`No legal entity ${order.legalEntityId} among the settings.`);
  const totals = orderTotals(order);
  if (!totals.ok) return refuse({ code: totals.error.code, order: order.id });
  const gross = inCurrency(totals.value.gross, company.accountingCurrency, settings.currencyRates);
  if (!gross) return refuse({ code: 'credit-release.no-exchange-rate', currency: order.currency });
  return ok({ amount: moneyToDecimal(gross), currency: gross.currency });
}
