import { inCurrency, releasePath, type ReleasePath, type ReleasePolicy } from '@o2c/core/credit';
import { compareDecimals, moneyToDecimal, parseCurrency, type Decimal, type Money } from '@o2c/core/kernel';
import { type Evaluation } from './evaluation';
import { type HoldFacts } from './hold-facts';

/** Who asks, and by which policy it is decided. */
export interface ReleaseAuthority {
  /** Names of the security roles, own and of teams; undefined while they are not known. */
  readonly roles: readonly string[] | undefined;
  /** Undefined while it is not known. */
  readonly policy: ReleasePolicy | undefined;
  /** The currency authority is counted in; empty: not known. */
  readonly accountingCurrency: string;
}

/** What asking for a release leads to; undefined while that cannot be said: the service decides in any case. */
export function releasePathOf(
  hold: HoldFacts,
  authority: ReleaseAuthority,
  evaluation: Evaluation | undefined,
): ReleasePath | undefined {
  const { roles, policy } = authority;
  const amount = accountingAmount(hold, authority, evaluation);
  if (roles === undefined || policy === undefined || amount === undefined) return undefined;
  const { riskGroup } = hold;
  return releasePath({ amount, roles, ...(riskGroup === undefined ? {} : { riskGroup }) }, policy);
}

/** Whether the amount is so high that the person types it once more (WCAG 3.3.4): above what one person decides alone. */
export function asksForAmount(
  hold: HoldFacts,
  authority: ReleaseAuthority,
  evaluation: Evaluation | undefined,
): boolean {
  const above = authority.policy?.approvalAbove;
  const amount = accountingAmount(hold, authority, evaluation);
  return above !== undefined && amount !== undefined && compareDecimals(amount, above) > 0;
}

function accountingAmount(
  { amount }: HoldFacts,
  { accountingCurrency }: ReleaseAuthority,
  evaluation: Evaluation | undefined,
): Decimal | undefined {
  const currency = parseCurrency(accountingCurrency);
  // Authority is measured by the whole document; where only what is left of it is known, that is the nearest.
  const whole = evaluation?.facts.document.total ?? amount;
  if (whole === undefined || !currency.ok) return undefined;
  const converted: Money | undefined =
    whole.currency === currency.value ? whole : inCurrency(whole, currency.value, evaluation?.facts.rates ?? {});
  return converted === undefined ? undefined : moneyToDecimal(converted);
}
