import { type FiscalCalendar } from './operators/fiscal-calendar';

/** What a query means depends on who asks and on which day: `eq-userid`, `today`. Never read from a clock here. */
export interface QueryContext {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly teamIds: readonly string[];
  /** ISO date in the user's time zone. */
  readonly today: string;
  /** Instant in UTC (`2026-03-01T10:00:00Z`); the conditions that count hours and minutes are refused without it. */
  readonly now?: string;
  /** Name of the user's time zone, read when a condition asks for days; absent: UTC. */
  readonly zone?: () => string;
  /** The organisation's fiscal years, read when a condition asks for them; absent: as an organisation comes. */
  readonly fiscalCalendar?: () => FiscalCalendar;
  /** The language the user sees labels in (LCID), read when a condition asks for it. */
  readonly language?: () => number;
  /** `Prefer: odata.maxpagesize`, as sent. */
  readonly maxPageSize?: number;
}
