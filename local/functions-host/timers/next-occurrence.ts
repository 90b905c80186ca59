import { type Ncrontab } from './ncrontab';

/** Longest useful wait: 29 February of a century that skips one comes back within eight years. */
const YEARS_AHEAD = 9;

/**
 * The first moment after `after` that the schedule names, in UTC (so no hour is skipped or doubled by daylight saving);
 * day and weekday must both fit, as NCrontab has it. Undefined when none exists (31 February).
 */
export function nextOccurrence(schedule: Ncrontab, after: Date): Date | undefined {
  const first = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
  for (let year = first.getUTCFullYear(); year <= first.getUTCFullYear() + YEARS_AHEAD; year += 1) {
    for (const month of schedule.months) {
      const found = inMonth(schedule, { year, month }, first);
      if (found) return found;
    }
  }
  return undefined;
}

function inMonth(schedule: Ncrontab, { year, month }: { year: number; month: number }, first: Date): Date | undefined {
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  for (const day of schedule.days) {
    if (day > daysInMonth) break;
    const midnight = Date.UTC(year, month - 1, day);
    if (midnight + DAY <= first.getTime()) continue;
    if (!schedule.weekdays.includes(new Date(midnight).getUTCDay())) continue;
    const found = inDay(schedule, midnight, first);
    if (found) return found;
  }
  return undefined;
}

const DAY = 86_400_000;

function inDay(schedule: Ncrontab, midnight: number, first: Date): Date | undefined {
  for (const hour of schedule.hours) {
    for (const minute of schedule.minutes) {
      for (const second of schedule.seconds) {
        const moment = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
        if (moment >= first.getTime()) return new Date(moment);
      }
    }
  }
  return undefined;
}
