import { instantText } from '../values/date-text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From an instant to an instant, both included; an absent end is open. */
export interface TimeSpan {
  readonly from?: string;
  readonly to?: string;
}

const shifted = (now: string, milliseconds: number): string => instantText(new Date(Date.parse(now) + milliseconds));

/** Operators that count from the very moment. */
export const TIME_SPANS: ReadonlyMap<string, (now: string, count: number) => TimeSpan> = new Map([
  ['last-x-hours', (now: string, count: number) => ({ from: shifted(now, -count * HOUR), to: now })],
  ['next-x-hours', (now: string, count: number) => ({ from: now, to: shifted(now, count * HOUR) })],
  ['olderthan-x-hours', (now: string, count: number) => ({ to: shifted(now, -count * HOUR) })],
  ['olderthan-x-minutes', (now: string, count: number) => ({ to: shifted(now, -count * MINUTE) })],
]);
