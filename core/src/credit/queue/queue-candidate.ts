import { type IsoDate, type Money } from '../../kernel';

/** An order that waits for room under a limit and would be cleared if it got it. */
export interface QueueCandidate {
  readonly orderId: string;
  /** The room it takes, in the currency of the limit. */
  readonly takes: Money;
  /** What it is worth to us, all in one currency; absent: what it takes. Below zero counts as nothing. */
  readonly value?: Money;
  /** The day it was received. */
  readonly waitingSince: IsoDate;
}

/** What there is to give on a day. Absent room: no bound. */
export interface QueueRoom {
  readonly asOf: IsoDate;
  readonly room?: Money;
}

/**
 * In which order waiting orders are decided. `exact`: no other choice has more value in this room; `greedy`: there were too many to be sure, and
 * `gap` is the most that a better choice could have had more.
 */
export interface DecisionOrder {
  readonly orderIds: readonly string[];
  readonly method: 'firstCome' | 'exact' | 'greedy';
  /** Minor units, in the currency of the values, of those that fit when decided so. */
  readonly value: number;
  readonly gap: number;
}

/** Minor units of what an order is worth. */
export const valueOf = ({ value, takes }: QueueCandidate): number => Math.max(0, (value ?? takes).minor);
