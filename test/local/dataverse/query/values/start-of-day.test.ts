import fc from 'fast-check';
import { localTime } from '../../../../../local/dataverse/query/values/local-time';
import { startOfDay } from '../../../../../local/dataverse/query/values/start-of-day';
import { TIME_ZONES } from '../../../../../local/dataverse/metadata/time-zone-codes';

describe('a day in a time zone', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00Z'],
    ['Asia/Katmandu', '2026-01-01', '2025-12-31T18:15:00Z'],
    ['UTC', '2026-01-01', '2026-01-01T00:00:00Z'],
  ])('in %s %s begins at %s', (zone, day, instant) => expect(startOfDay(zone, day)).toBe(instant));

  test('begins where the clock of any known zone first shows it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TIME_ZONES.values()),
        fc.date({ min: new Date('2012-06-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const day = date.toISOString().slice(0, 10);
          const start = startOfDay(zone, day);
          const before = new Date(Date.parse(start) - 1000).toISOString();
          expect(localTime(zone, start).slice(0, 10)).toBe(day);
          expect(localTime(zone, before) < `${day}T00:00:00`).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
