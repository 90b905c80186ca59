import { addDays, type CurrencyCode, type IsoDate, subtract, sum, zero } from '../../kernel';
import { type Exposure } from '../credit-facts';
import { type CreditPosition, type OrderShare } from '../exposure/credit-position';
import { type ExposureSettings } from '../settings/credit-settings';
import { takenOrders } from './taken-orders';

/** By what an exposure is counted. */
export interface Counting {
  readonly counts: ExposureSettings;
  readonly asOf: IsoDate;
}

/** A position while its orders are decided one after the other: each decision is settled before the next order is looked at. */
export interface Ledger {
  /** An order's own part. Throws when the position does not know it. */
  readonly shareOf: (orderId: string) => OrderShare;
  /** What counts of all orders but one (CR-19). */
  readonly exposureWithout: (orderId: string, counting: Counting) => Exposure;
  /** Currencies without a rate, of items, of what was delivered, of the order itself, and of those that are cleared. */
  readonly missingRatesFor: (orderId: string) => readonly CurrencyCode[];
  readonly settle: (orderId: string, cleared: boolean) => void;
  /** All that is taken, whatever settings count of it. */
  readonly exposure: () => Exposure;
}

/** Opens a ledger over a position. Totals are kept as decisions are settled, so that a long queue is not added up anew for each of its orders. */
export function openLedger(position: CreditPosition): Ledger {
  const { currency, openItems, orders } = position;
  const shares = new Map(orders.map((share) => [share.orderId, share]));
  const delivered = sum(
    orders.map((share) => share.deliveredUnbilled),
    currency,
  );
  const taken = takenOrders(orders, currency);
  const unknown = [...position.missingRates, ...orders.flatMap(({ missingDelivered }) => missingDelivered ?? [])];
  const shareOf = (orderId: string): OrderShare => {
    const share = shares.get(orderId);
    if (!share) throw new Error(`Order ${orderId} is not in the position it is decided on.`);
    return share;
  };
  return {
    shareOf,
    exposureWithout: (orderId, { counts, asOf }) => {
      const share = shareOf(orderId);
      const last = counts.horizonDays === undefined ? undefined : addDays(asOf, counts.horizonDays);
      const none = zero(currency);
      return {
        openItems: counts.openItems ? openItems : none,
        deliveredUnbilled: counts.deliveredUnbilled ? subtract(delivered, share.deliveredUnbilled) : none,
        openOrders: counts.openOrders ? subtract(taken.until(last), taken.partOf(share, last)) : none,
      };
    },
    missingRatesFor: (orderId) => {
      const own = shareOf(orderId).missingRate;
      return [...new Set([...unknown, ...(own ? [own] : []), ...taken.missingRates()])].sort();
    },
    settle: (orderId, cleared) => {
      const share = shareOf(orderId);
      if (share.cleared === cleared) return;
      taken.change(share, cleared);
      shares.set(orderId, { ...share, cleared });
    },
    exposure: () => ({ openItems, deliveredUnbilled: delivered, openOrders: taken.until(undefined) }),
  };
}
