/** What a query means depends on who asks and on which day: `eq-userid`, `today`. Never read from a clock here. */
export interface QueryContext {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly teamIds: readonly string[];
  /** ISO date in the user's time zone. */
  readonly today: string;
  /** Instant in UTC (`2026-03-01T10:00:00Z`); the conditions that count hours and minutes are refused without it. */
  readonly now?: string;
  /** `Prefer: odata.maxpagesize`, as sent. */
  readonly maxPageSize?: number;
}
