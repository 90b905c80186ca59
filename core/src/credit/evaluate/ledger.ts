import { addDays, type CurrencyCode, type IsoDate, type Money, sum, zero } from '../../kernel';
import { type Exposure } from '../credit-facts';
import { type CreditPosition, type OrderShare } from '../exposure/credit-position';
import { type ExposureSettings } from '../settings/credit-settings';

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
  /** Currencies without a rate, of items, of the order itself, and of those that have taken something. */
  readonly missingRatesFor: (orderId: string) => readonly CurrencyCode[];
  readonly settle: (orderId: string, cleared: boolean) => void;
  /** All that is taken, whatever settings count of it. */
  readonly exposure: () => Exposure;
}

const EVERYTHING: ExposureSettings = { openItems: true, deliveredUnbilled: true, openOrders: true };

/** Opens a ledger over a position. */
export function openLedger(position: CreditPosition): Ledger {
  const shares = new Map(position.orders.map((share) => [share.orderId, share]));
  const shareOf = (orderId: string): OrderShare => {
    const share = shares.get(orderId);
    if (!share) throw new Error(`Order ${orderId} is not in the position it is decided on.`);
    return share;
  };
  const others = (orderId: string): readonly OrderShare[] =>
    [...shares.values()].filter((share) => share.orderId !== orderId);
  return {
    shareOf,
    exposureWithout: (orderId, { counts, asOf }) => exposureOf(position, others(orderId), { counts, asOf }),
    missingRatesFor: (orderId) => {
      const rates = [shareOf(orderId), ...others(orderId).filter(hasTaken)].flatMap(
        ({ missingRate }) => missingRate ?? [],
      );
      return [...new Set([...position.missingRates, ...rates])].sort();
    },
    settle: (orderId, cleared) => shares.set(orderId, { ...shareOf(orderId), cleared }),
    exposure: () => exposureOf(position, [...shares.values()], { counts: EVERYTHING }),
  };
}

/** An order that has taken nothing needs no rate. */
const hasTaken = ({ cleared, missingRate }: OrderShare): boolean => cleared && missingRate !== undefined;

function exposureOf(
  { openItems, currency }: CreditPosition,
  orders: readonly OrderShare[],
  { counts, asOf }: { readonly counts: ExposureSettings; readonly asOf?: IsoDate },
): Exposure {
  const none = zero(currency);
  const total = (amounts: readonly Money[]): Money => sum(amounts, currency);
  const last = asOf === undefined || counts.horizonDays === undefined ? undefined : addDays(asOf, counts.horizonDays);
  const near = orders.filter(
    ({ cleared, requestedDeliveryOn: on }) => cleared && (last === undefined || on === undefined || on <= last),
  );
  return {
    openItems: counts.openItems ? openItems : none,
    deliveredUnbilled: counts.deliveredUnbilled ? total(orders.map((share) => share.deliveredUnbilled)) : none,
    openOrders: counts.openOrders ? total(near.map((share) => share.openOrder)) : none,
  };
}
