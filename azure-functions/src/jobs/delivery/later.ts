import { type Instant, instant } from '@o2c/core/kernel';

/** So many seconds after an instant. */
export const later = (moment: Instant, seconds: number): Instant =>
  instant(new Date(Date.parse(moment) + seconds * 1000).toISOString());

/** The beginning of the next day in UTC, when a mailbox may send again. */
export const nextDay = (moment: Instant): Instant => instant(`${later(moment, 86_400).slice(0, 10)}T00:00:00Z`);
