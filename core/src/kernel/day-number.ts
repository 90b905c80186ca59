import { calendarDayOf, type IsoDate, isoDateOf } from './iso-date';

const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1_460;
const DAYS_IN_YEAR = 365;
/** Days from 0000-03-01, where the algorithm's years begin, to 1970-01-01. */
const EPOCH = 719_468;

/**
 * The date as a count of days since 1970-01-01. Years are taken to begin in March, so that the leap day is the last of its year and
 * a closed formula serves (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 */
export function dayNumberOf(date: IsoDate): number {
  const { year, month, day } = calendarDayOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * DAYS_IN_YEAR + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
}

/** The date of a count of days since 1970-01-01 (civil_from_days of the same source). Throws outside the years 0001 to 9999. */
export function dateOfDayNumber(dayNumber: number): IsoDate {
  const days = dayNumber + EPOCH;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / DAYS_IN_4_YEARS) -
    Math.floor(dayOfEra / DAYS_IN_100_YEARS) +
    Math.floor(dayOfEra / (DAYS_IN_400_YEARS - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / DAYS_IN_YEAR);
  const dayOfYear = dayOfEra - (DAYS_IN_YEAR * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return isoDateOf({
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  });
}
