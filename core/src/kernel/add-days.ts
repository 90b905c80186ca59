import { dateOfDayNumber, dayNumberOf } from './day-number';
import { type IsoDate } from './iso-date';

/** The day so many days later, or earlier when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumberOf(date) + days);
