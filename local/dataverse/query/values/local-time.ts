/** An instant as the clock of that zone shows it: `2026-07-01T12:00:00`. @example localTime('Europe/Berlin', '2026-07-01T10:00:00Z') */
export function localTime(zone: string, instant: string): string {
  if (zone === 'UTC') return instant.slice(0, 19);
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const two = '2-digit';
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const),
  });
  clocks.set(zone, clock);
  return clock;
}

/** A formatter takes a millisecond to make and there is one per zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();
