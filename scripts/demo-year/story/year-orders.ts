import { addDays, type IsoDate, isoDate, weekdayOf } from '@o2c/core/kernel';

import { type Organisation } from '../../provision-dataverse/organisation';
import { between, normal, pick, randomOf } from './random-of';
import { type YearCustomer, yearCustomers } from './year-customers';

export const FIRST_DAY = isoDate('2025-11-01');
export const DAYS = 365;
const ORDERS = 3_000;

/** What is wrong with an intake at first: it comes again, corrected, on the next working day. */
export type IntakeDefect = 'quantityMissing' | 'productUnknown' | 'unitWrong' | 'priceDiffers';

export interface YearOrderLine {
  readonly product: string;
  readonly unit: string;
  readonly quantity: number;
}

/** One of the about 3,000 orders of the demo year, with what will become of it. */
export interface YearOrder {
  readonly externalId: string;
  readonly channel: 'ecommerce' | 'email' | 'phone' | 'social' | 'rep' | 'edi' | 'portal';
  readonly customer: YearCustomer;
  readonly orderedOn: IsoDate;
  readonly lines: readonly YearOrderLine[];
  readonly defect?: IntakeDefect;
  /** Days from the order to each shipment: two shipments are a partial delivery. */
  readonly shipAfter: readonly number[];
  /** Days from shipment to delivery. */
  readonly transit: number;
  /** Days after the invoice until it is credited in full; most never are. */
  readonly creditedAfter?: number;
}

/** All orders by day, the same every time; prices come from the organisation's price list. */
export function yearOrders(organisation: Organisation): ReadonlyMap<IsoDate, readonly YearOrder[]> {
  const workingDays = Array.from({ length: DAYS }, (_, day) => addDays(FIRST_DAY, day)).filter(isWorkingDay);
  const orders = Array.from({ length: ORDERS }, (_, index) => order(index, { workingDays, organisation }));
  return new Map(workingDays.map((day) => [day, orders.filter(({ orderedOn }) => orderedOn === day)]));
}

/** Monday to Friday. */
export const isWorkingDay = (day: IsoDate): boolean => weekdayOf(day) <= 5;

interface Setting {
  readonly workingDays: readonly IsoDate[];
  readonly organisation: Organisation;
}

function order(index: number, { workingDays, organisation }: Setting): YearOrder {
  const random = randomOf('order', index);
  const customer = pick(
    random,
    yearCustomers.map((one) => [one.weight, one] as const),
  );
  // The last three weeks take no orders, so that the year ends with documents and not with promises.
  const day = workingDays[Math.floor(random() * (workingDays.length - 15))] ?? FIRST_DAY;
  const partial = random() < 0.15;
  const first = between(random, 1, 4);
  return {
    externalId: `Y-${String(100_001 + index)}`,
    channel: pick(random, [
      [30, 'ecommerce'],
      [25, 'email'],
      [10, 'phone'],
      [3, 'social'],
      [12, 'rep'],
      [12, 'edi'],
      [8, 'portal'],
    ]),
    customer,
    orderedOn: day,
    lines: lines(random, { customer, organisation, atLeast: partial ? 2 : 1 }),
    ...(random() < 0.08
      ? {
          defect: pick<IntakeDefect>(random, [
            [4, 'quantityMissing'],
            [3, 'productUnknown'],
            [2, 'unitWrong'],
            [2, 'priceDiffers'],
          ]),
        }
      : {}),
    shipAfter: partial ? [first, first + between(random, 5, 15)] : [first],
    transit: between(random, 1, 3),
    ...(random() < 0.05 ? { creditedAfter: between(random, 4, 20) } : {}),
  };
}

function lines(
  random: () => number,
  { customer, organisation, atLeast }: { customer: YearCustomer; organisation: Organisation; atLeast: number },
): readonly YearOrderLine[] {
  const count = Math.max(
    atLeast,
    pick(random, [
      [40, 1],
      [25, 2],
      [20, 3],
      [10, 4],
      [5, 5],
    ]),
  );
  const wanted = Math.exp(Math.log(customer.typicalOrder) + 0.6 * normal(random)) / count;
  const offset = Math.floor(random() * organisation.products.length);
  return Array.from({ length: count }, (_, index) => {
    const product = organisation.products[(offset + index * 3) % organisation.products.length];
    if (!product) throw new Error('The organisation has no products.');
    const price = Number(product.prices[customer.currency]);
    return { product: product.number, unit: product.unit, quantity: Math.max(1, Math.round(wanted / price)) };
  });
}
