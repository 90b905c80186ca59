/** Days as ISO text. Weeks begin on Sunday, the platform's setting as it comes. */

const DAY = 86_400_000;

const parse = (day: string): Date => new Date(`${day}T00:00:00Z`);
const format = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => format(new Date(parse(day).getTime() + days * DAY));

/** The same day of another month, or that month's last. */
export function addMonths(day: string, months: number): string {
  const date = parse(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return format(target);
}

export const addYears = (day: string, years: number): string => addMonths(day, years * 12);

export const startOfWeek = (day: string): string => addDays(day, -parse(day).getUTCDay());
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
export const startOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`;
