import { type Money } from '../kernel';
import { type ItemState } from './item-state';
import { type Allocation } from './payment-decision';

/**
 * Uses credit notes up on the debits in the order given, then gives the rest of each debit to the payment (CA-17). The position of each state is
 * what is to be taken of it. Credits beyond the debits stay unused: the caller has seen that the sum is the payment, which is above zero.
 */
export function withCreditNotes(debits: readonly ItemState[], credits: readonly ItemState[]): readonly Allocation[] {
  const left = credits.map((state) => ({ state, minor: -state.position.open.minor }));
  return debits.flatMap((state): readonly Allocation[] => {
    const { currency } = state.position.open;
    let open = state.position.open.minor;
    const allocations: Allocation[] = [];
    for (const credit of left) {
      const minor = Math.min(open, credit.minor);
      if (minor === 0) continue;
      allocations.push({ state, amount: of(minor, currency), creditNote: credit.state });
      open -= minor;
      credit.minor -= minor;
    }
    return open > 0 ? [...allocations, { state, amount: of(open, currency) }] : allocations;
  });
}

const of = (minor: number, currency: Money['currency']): Money => ({ minor, currency });
