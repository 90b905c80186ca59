import { type Decimal, scaledDecimal } from '../kernel';

/** A part of the trade with a customer: so much, so many days after it was due (below zero: before). */
export interface PaymentLine {
  /** Minor units of one currency, above zero. */
  readonly minor: number;
  readonly daysLate: number;
}

/** Days late and the score there; between two points it is interpolated, before the first and after the last it stays. */
const POINTS: readonly (readonly [days: number, score: number])[] = [
  [-30, 100],
  [-20, 90],
  [-10, 85],
  [0, 80],
  [15, 70],
  [22, 60],
  [30, 50],
  [60, 40],
  [90, 30],
  [120, 20],
  [150, 10],
  [180, 0],
];

/** A multiple of every distance between two points: in these parts each score is a whole number. */
const PARTS = 840;

/**
 * Own payment behaviour from 0 to 100: the mean of a score for each part, weighted by its amount (spec/matching.md 7). On the day due is 80, 30 days
 * early and more 100, 30 late 50, 120 late 20, from 180 on 0. Built after the published key of a known commercial index; it rests on our own books
 * alone and is called internal, never by that index's name. Four places, rounded half up once. Undefined without a line.
 * @example 10,000 on the day due and 30,000 thirty days late: (10 × 80 + 30 × 50) / 40 = 57.5
 */
export function paymentIndexOf(lines: readonly PaymentLine[]): Decimal | undefined {
  let weight = BigInt(0);
  let total = BigInt(0);
  for (const { minor, daysLate } of lines) {
    weight += BigInt(minor);
    total += BigInt(minor) * BigInt(partsAt(daysLate));
  }
  if (weight <= BigInt(0)) return undefined;
  const divisor = weight * BigInt(PARTS);
  const units = (total * BigInt(2 * 10 ** PLACES) + divisor) / (divisor * BigInt(2));
  return scaledDecimal(units, PLACES);
}

const PLACES = 4;

/** The score in 840ths. */
function partsAt(days: number): number {
  const [first, last] = [POINTS[0], POINTS[POINTS.length - 1]];
  if (first && days <= first[0]) return first[1] * PARTS;
  for (let at = 1; at < POINTS.length; at += 1) {
    const [from, to] = [POINTS[at - 1], POINTS[at]];
    if (!from || !to || days > to[0]) continue;
    return from[1] * PARTS + (to[1] - from[1]) * (days - from[0]) * (PARTS / (to[0] - from[0]));
  }
  return last ? last[1] * PARTS : 0;
}
