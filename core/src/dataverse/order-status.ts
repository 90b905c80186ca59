import { type OrderState, type OrderStatus, type ShippingMethod } from '../ordering';

/** `salesorder.statecode`. */
export const orderStates: Readonly<Record<OrderState, number>> = {
  active: 0,
  submitted: 1,
  cancelled: 2,
  fulfilled: 3,
  invoiced: 4,
};

/** `salesorder.statuscode` (OC-6). */
export const orderStatuses: Readonly<Record<OrderStatus, number>> = {
  new: 1,
  pending: 2,
  onHold: 690_970_000,
  inProgress: 3,
  noMoney: 4,
  complete: 100_001,
  partial: 100_002,
  invoiced: 100_003,
};

/** `salesorder.shippingmethodcode`. */
export const shippingMethods: Readonly<Record<ShippingMethod, number>> = {
  airborne: 1,
  dhl: 2,
  fedEx: 3,
  ups: 4,
  postalMail: 5,
  fullLoad: 6,
  willCall: 7,
};
