import { compareDecimals, type Decimal } from '../../kernel';
import { type CreditHold } from '../credit-hold';
import { type AuthorityTier, type ReleasePolicy } from './release-policy';

/** What is to be released: how much, in units of the accounting currency, and how risky its customer is. */
export interface ReleaseCase {
  readonly amount: Decimal;
  readonly riskGroup?: NonNullable<CreditHold['riskGroup']>;
}

/** Whether a tier's own limit and risk groups cover the case; a customer without a risk group is covered only by tiers that ask for none. */
export const covers = ({ upTo, riskGroups }: AuthorityTier, { amount, riskGroup }: ReleaseCase): boolean =>
  (upTo === undefined || compareDecimals(amount, upTo) <= 0) &&
  (riskGroups === undefined || (riskGroup !== undefined && riskGroups.includes(riskGroup)));

/** The lowest tier of these roles that covers the case: the authority that is recorded. */
export const authorityOf = (
  roles: readonly string[],
  { tiers }: Pick<ReleasePolicy, 'tiers'>,
  released: ReleaseCase,
): AuthorityTier | undefined => tiers.find((tier) => roles.includes(tier.role) && covers(tier, released));

/** The roles whose tiers cover the case, from the lowest authority to the highest, each once. */
export const rolesThatCover = ({ tiers }: Pick<ReleasePolicy, 'tiers'>, released: ReleaseCase): readonly string[] => [
  ...new Set(tiers.filter((tier) => covers(tier, released)).map(({ role }) => role)),
];
