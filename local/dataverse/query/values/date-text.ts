const PATTERN = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** A date or time as rows hold it: a day `2026-03-01`, or an instant in UTC `2026-03-01T10:00:00Z`. Undefined when it is neither. */
export function dateText(text: string, dayOnly: boolean): string | undefined {
  const match = PATTERN.exec(text);
  const day = match?.[1];
  if (!match || day === undefined || !isDay(day)) return undefined;
  if (dayOnly) return day;
  const [, , hours = '00', minutes = '00', seconds = '00', zone = 'Z'] = match;
  const instant = new Date(`${day}T${hours}:${minutes}:${seconds}${zone.toUpperCase()}`);
  return Number.isNaN(instant.getTime()) ? undefined : instantText(instant);
}

export const instantText = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

/** `2026-02-30` is no day, though Date would take it for the second of March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
