import { instant, type IsoDate, rowId } from '@o2c/core/kernel';

import { type Moment } from '../../../azure-functions/src/jobs/moment';

/** A time of a day of the year: hours and minutes in UTC. */
export const momentOn = (day: IsoDate, time: `${number}:${number}`): Moment => ({
  now: instant(`${day}T${time.padStart(5, '0')}:00Z`),
  today: day,
  correlationId: rowId('demoyear', day, time),
});
