import { scaledDecimal } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { type CreditSettings, type RankComparison } from '../settings/credit-settings';
import { type RuleResult } from './credit-rule';

/** What a rank rule compares: a document's own, and what it had before. */
interface Ranks {
  readonly termsRank?: number;
  readonly discountRank?: number;
}

/**
 * Payment terms or cash discount better for the customer than it is entitled to (CR-10): a rank above the customer's own, or above what the
 * document had before, as the settings say. An equal rank never fires; a rank that is not given on either side is not compared. Where the risk group
 * allows less than the customer has (CR-20), the reason names the risk group.
 */
export const rankRules = (facts: CreditFacts, { ranks }: CreditSettings): readonly RuleResult[] => [
  ...compareRanks('termsRank', ranks.terms, facts),
  ...compareRanks('discountRank', ranks.discount, facts),
];

function compareRanks(
  cause: keyof Ranks,
  comparison: RankComparison,
  { document, customer }: CreditFacts,
): readonly RuleResult[] {
  if (comparison === 'off') return [];
  const basis: Ranks = comparison === 'customer' ? customer : (document.previous ?? {});
  const [value, threshold] = [document[cause], basis[cause]];
  const capped = comparison === 'customer' && customer.cappedRanks?.includes(cause) === true;
  const scope = capped ? `risk group ${customer.riskGroup ?? 'unknown'}` : 'all';
  const shared = { cause, ruleId: cause, scope, unit: 'rank' } as const;
  return [
    {
      ...shared,
      fired: value !== undefined && threshold !== undefined && value > threshold,
      ...(value === undefined ? {} : { value: scaledDecimal(BigInt(value), 0) }),
      ...(threshold === undefined ? {} : { threshold: scaledDecimal(BigInt(threshold), 0) }),
    },
  ];
}
