import { dayNumberOf } from './day-number';
import { type IsoDate } from './iso-date';

/**
 * Days from the first date to the second, negative when the second is earlier.
 * @example daysBetween(dueDate, asOf) is how many days late: 0 on the due date, 1 the day after
 */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumberOf(to) - dayNumberOf(from);
