import { type CurrencyCode, type IsoDate, type Money, money, sum, zero } from '../../kernel';
import { type OrderShare } from '../exposure/credit-position';

/** The last day that counts; undefined: every day does. */
export type Horizon = IsoDate | undefined;

/** What cleared orders have open, kept up to date as orders are decided. */
export interface TakenOrders {
  /** All that is requested up to a day. */
  readonly until: (last: Horizon) => Money;
  /** What of it is one order's. */
  readonly partOf: (share: OrderShare, last: Horizon) => Money;
  readonly missingRates: () => readonly CurrencyCode[];
  readonly change: (share: OrderShare, cleared: boolean) => void;
}

/** Opens the totals of cleared orders; each horizon that is asked for is added up once and kept from then on. */
export function takenOrders(orders: readonly OrderShare[], currency: CurrencyCode): TakenOrders {
  const taken = new Map(orders.filter(({ cleared }) => cleared).map((share) => [share.orderId, share]));
  const unconverted = new Map([...taken].filter(([, share]) => share.missingRate !== undefined));
  const totals = new Map<Horizon, number>();
  const partOf = (share: OrderShare, last: Horizon): Money =>
    taken.has(share.orderId) && isNear(share, last) ? share.openOrder : zero(currency);
  const addUp = (last: Horizon): number => {
    const parts = [...taken.values()].map((share) => partOf(share, last));
    return sum(parts, currency).minor;
  };
  return {
    partOf,
    until: (last) => {
      const total = totals.get(last) ?? addUp(last);
      totals.set(last, total);
      return money(total, currency);
    },
    missingRates: () => [...unconverted.values()].flatMap(({ missingRate }) => missingRate ?? []),
    change: (share, cleared) => {
      const { minor } = share.openOrder;
      for (const [last, total] of totals)
        if (isNear(share, last)) totals.set(last, cleared ? total + minor : total - minor);
      for (const kept of share.missingRate === undefined ? [taken] : [taken, unconverted])
        if (cleared) kept.set(share.orderId, share);
        else kept.delete(share.orderId);
    },
  };
}

const isNear = ({ requestedDeliveryOn: on }: OrderShare, last: Horizon): boolean =>
  last === undefined || on === undefined || on <= last;
