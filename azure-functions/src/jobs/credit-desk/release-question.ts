import {
  inCurrency,
  type ReleaseCase,
  type ReleasePolicy,
  releasePolicyOf,
  releaseRequestHash,
} from '@o2c/core/credit';
import { type CurrencyCode, moneyToDecimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { type ActionRefusal } from '../action-requests/action';
import { changedSince } from './changed-since';
import { type HeldSubject, heldSubject } from './held-subject';
import { type OpenCase } from './open-case';
import { type ReleaseWanted } from './release-wanted';

/** The action type of releases in policies, approvals and decisions. */
export const RELEASE = 'credit.release';

/** A release that may be asked for: what exactly, how much it is about, and by which policy it is judged. */
export interface ReleaseQuestion extends ReleaseCase {
  readonly held: OpenCase;
  readonly subject: HeldSubject;
  readonly wanted: ReleaseWanted;
  /** Of everything an approver agrees to. */
  readonly contentHash: string;
  readonly policy: ReleasePolicy;
  /** The accounting currency, of `amount`. */
  readonly currency: CurrencyCode;
}

/** Refused when hold or document are not what the person saw, when the document has no sum in the accounting currency, or the policy is broken. */
export function releaseQuestion(held: OpenCase, wanted: ReleaseWanted): Result<ReleaseQuestion, ActionRefusal> {
  const { hold, settings } = held;
  const subject = heldSubject(held);
  if (wanted.contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.changed', hold: hold.id });
  const changed = changedSince(held, subject);
  if (changed) return refuse(changed);
  const policy = releasePolicyOf(policyOf(settings.policies, RELEASE, subject.legalEntityId));
  if (!policy.ok) return refuse({ ...policy.error });
  const amount = amountOf(held, subject);
  if (!amount.ok) return amount;
  const { mode, reviewOn, reason, note } = wanted;
  const riskGroup = held.profile?.riskGroup ?? hold.riskGroup;
  return ok({
    held,
    subject,
    wanted,
    policy: policy.value,
    ...amount.value,
    ...(riskGroup === undefined ? {} : { riskGroup }),
    contentHash: releaseRequestHash({
      holdId: hold.id,
      holdContent: hold.contentHash,
      forced: hold.forced,
      orderContent: subject.content,
      mode,
      reason,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      ...(note === undefined ? {} : { note }),
    }),
  });
}

/** The whole document with its tax, in the accounting currency: what authority is measured by. Never one to one without a rate. */
function amountOf(
  { settings }: OpenCase,
  { legalEntityId, gross }: HeldSubject,
): Result<Pick<ReleaseQuestion, 'amount' | 'currency'>, ActionRefusal> {
  const company = settings.companies.get(legalEntityId);
  // A lookup cannot point at a company that does not exist; settings hold them all.
  if (!company) throw new Error(`No legal entity ${legalEntityId} among the settings.`);
  if (!gross.ok) return gross;
  const amount = inCurrency(gross.value, company.accountingCurrency, settings.currencyRates);
  if (!amount) return refuse({ code: 'credit-release.no-exchange-rate', currency: gross.value.currency });
  return ok({ amount: moneyToDecimal(amount), currency: amount.currency });
}
