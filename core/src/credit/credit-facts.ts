import { add, type CurrencyCode, type IsoDate, type Money } from '../kernel';
import { type EffectiveLimit } from './credit-limit';

/**
 * What a customer has taken and not paid, in the currency of the limit. An amount is in exactly one of the three (CR-19): invoicing moves it from
 * an order to an open item, shipping from open order to delivered and unbilled.
 */
export interface Exposure {
  /** Debits less credits: what is paid on account makes room. */
  readonly openItems: Money;
  readonly deliveredUnbilled: Money;
  /** Of cleared orders only: what is held or not yet evaluated has taken nothing. */
  readonly openOrders: Money;
}

/** All of an exposure in one amount. */
export const totalExposure = ({ openItems, deliveredUnbilled, openOrders }: Exposure): Money =>
  add(add(openItems, deliveredUnbilled), openOrders);

/** A debit that is still open. */
export interface OpenDebit {
  readonly id: string;
  readonly documentNumber: string;
  readonly dueDate: IsoDate;
  /** In its own currency, above zero. */
  readonly open: Money;
  /** The same in the currency of the limit; absent when there is no rate for it. */
  readonly inLimitCurrency?: Money;
}

/** Everything the rules may look at for one order; nothing else is known to them. */
export interface CreditFacts {
  readonly asOf: IsoDate;
  readonly limit: EffectiveLimit;
  /** Without the order that is evaluated. */
  readonly exposure: Exposure;
  /** What of this order is not invoiced yet, tax included, in the currency of the limit; zero when there is no rate for its currency. */
  readonly orderAmount: Money;
  /** Oldest due date first. */
  readonly debits: readonly OpenDebit[];
  /** Currencies of the amounts above that could not be converted; those amounts are not in them. */
  readonly missingRates: readonly CurrencyCode[];
}
