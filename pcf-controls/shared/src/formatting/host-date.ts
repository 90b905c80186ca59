/** `YYYY-MM-DD` of a date the host made at local midnight. Never through UTC: that is the day before, east of Greenwich. */
export function isoOfHostDate(date: Date): string {
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The host's `Date` (local midnight) for a `YYYY-MM-DD` text, as date pickers and `context.formatting` want it. */
export function hostDateOfIso(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const made = new Date(2000, month - 1, date);
  made.setFullYear(year, month - 1, date);
  return made;
}
