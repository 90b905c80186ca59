import { instantText } from './date-text';
import { localTime } from './local-time';

/** The instant at which a day begins on the clock of that zone; where midnight is left out, the first one after. */
export function startOfDay(zone: string, day: string): string {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  let found = asIfUtc;
  // Twice, for the first guess may lie on the other side of a change of the clock.
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${localTime(zone, new Date(found).toISOString())}Z`);
    found += asIfUtc - shown;
  }
  return instantText(new Date(found));
}
