import { ok, refuse, type Result } from '../kernel';
import { type OrderState, type OrderStatus } from './sales-order';

/** What can happen to an order. `fulfil` bills its last open quantity; `closeShort` ends it with part of it never delivered. */
export type OrderEvent =
  'park' | 'hold' | 'resume' | 'submit' | 'change' | 'ship' | 'fulfil' | 'closeShort' | 'invoice' | 'cancel';

/**
 * The order's life over the platform's own status codes (OC-6): New 1, Pending 2, On hold 690970000, In Progress 3, No Money 4, Complete 100001,
 * Partial 100002, Invoiced 100003. What is not named here cannot happen.
 */
export const orderLifecycle: Readonly<Record<OrderStatus, Readonly<Partial<Record<OrderEvent, OrderStatus>>>>> = {
  new: { park: 'pending', hold: 'onHold', submit: 'inProgress', change: 'new', cancel: 'noMoney' },
  pending: { resume: 'new', hold: 'onHold', submit: 'inProgress', change: 'pending', cancel: 'noMoney' },
  onHold: { resume: 'new', change: 'onHold', cancel: 'noMoney' },
  inProgress: {
    change: 'inProgress',
    ship: 'inProgress',
    fulfil: 'complete',
    closeShort: 'partial',
    cancel: 'noMoney',
  },
  complete: { invoice: 'invoiced' },
  partial: { invoice: 'invoiced' },
  noMoney: {},
  invoiced: {},
};

/** The one state each status belongs to, as the platform has it. */
export const orderStateOf: Readonly<Record<OrderStatus, OrderState>> = {
  new: 'active',
  pending: 'active',
  onHold: 'active',
  inProgress: 'submitted',
  noMoney: 'cancelled',
  complete: 'fulfilled',
  partial: 'fulfilled',
  invoiced: 'invoiced',
};

export interface IllegalTransition {
  readonly code: 'order.illegal-transition';
  readonly status: OrderStatus;
  readonly event: OrderEvent;
  /** What could happen instead. */
  readonly allowed: readonly OrderEvent[];
}

/** The status after an event; refuses an event that this status does not have, with those it has (OC-6). */
export function orderStatusAfter(status: OrderStatus, event: OrderEvent): Result<OrderStatus, IllegalTransition> {
  const next = orderLifecycle[status][event];
  if (next !== undefined) return ok(next);
  const allowed = Object.keys(orderLifecycle[status]) as OrderEvent[];
  return refuse({ code: 'order.illegal-transition', status, event, allowed });
}
