import { compareDecimals, daysBetween, decimal, type Money, sum } from '../../kernel';
import { type OpenDebit } from '../credit-facts';
import { type Situation } from './situation';

/**
 * The oldest debits by name, the others as one sum for each state that rules tell apart (disputed, overdue, counted by a share, currency without a
 * rate): no rule measures anything else of it. `folded` is how many are in those sums.
 */
export function foldDebits(
  { facts, ruleSet }: Situation,
  named: number,
): { readonly debits: readonly OpenDebit[]; readonly folded: number } {
  const rest = facts.debits.slice(named);
  const shares = ruleSet.rules.flatMap(({ type, threshold }) =>
    type === 'overdueShare' && threshold ? [threshold] : [],
  );
  const stateOf = ({ disputed, dueDate, open, inLimitCurrency }: OpenDebit): string => {
    const late = decimal(daysBetween(dueDate, facts.asOf));
    const counted = [decimal(0), ...shares].map((threshold) => compareDecimals(late, threshold) > 0);
    return [disputed, inLimitCurrency ? 'known' : open.currency, ...counted].join(' ');
  };
  const states = new Map<string, OpenDebit[]>();
  for (const debit of rest) states.set(stateOf(debit), [...(states.get(stateOf(debit)) ?? []), debit]);
  const sums = [...states.values()].flatMap((debits, at) => inOne(debits, `folded-${at + 1}`));
  return { debits: [...facts.debits.slice(0, named), ...sums], folded: rest.length };
}

/** Debits of one state as one, as old as the oldest of them. */
function inOne(debits: readonly OpenDebit[], id: string): readonly OpenDebit[] {
  const [first] = debits;
  if (!first) return [];
  const amounts = debits.flatMap(({ inLimitCurrency }) => inLimitCurrency ?? []);
  const total = amounts[0] && sum(amounts, amounts[0].currency);
  const open: Money =
    total ??
    sum(
      debits.map((debit) => debit.open),
      first.open.currency,
    );
  return [
    {
      id,
      documentNumber: `${debits.length} more`,
      documentDate: debits.reduce(
        (oldest, { documentDate }) => (documentDate < oldest ? documentDate : oldest),
        first.documentDate,
      ),
      dueDate: first.dueDate,
      open,
      disputed: first.disputed,
      ...(total ? { inLimitCurrency: total } : {}),
    },
  ];
}
