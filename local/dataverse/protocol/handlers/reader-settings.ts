import { notImplemented } from '../../errors/dataverse-error';
import { TIME_ZONES } from '../../metadata/time-zone-codes';
import { type Execution } from '../../pipeline/execution';
import { type SqlRow } from '../../store/database';
import { type FiscalCalendar } from '../../query/operators/fiscal-calendar';

/** How the reader of an answer counts days and which language the labels have. Read when asked for, most questions do not. */
export interface ReaderSettings {
  /** Name of the time zone of `usersettings.timezonecode`. */
  readonly zone: () => string;
  readonly language: () => number;
  readonly fiscalCalendar: () => FiscalCalendar;
}

/** What a user without settings has: Coordinated Universal Time and English. */
const UTC = 92;
const ENGLISH = 1033;

export function readerSettings({ services, principal }: Execution): ReaderSettings {
  const personal = (column: 'timezonecode' | 'uilanguageid'): number | undefined => {
    const sql = 'SELECT timezonecode, uilanguageid FROM usersettings WHERE systemuserid = ?';
    const value = services.database.get(sql, [principal.userId])?.[column];
    return typeof value === 'number' ? value : undefined;
  };
  let zone: string | undefined;
  return {
    zone: () => (zone ??= zoneOf(personal('timezonecode') ?? UTC)),
    language: () => personal('uilanguageid') ?? ENGLISH,
    fiscalCalendar: () =>
      fiscalCalendarOf(services.database.get('SELECT fiscalcalendarstart, fiscalperiodtype FROM organization')),
  };
}

function zoneOf(code: number): string {
  const zone = TIME_ZONES.get(code);
  if (zone === undefined) throw notImplemented(`the time zone code ${code} of usersettings`);
  return zone;
}

/** The platform numbers its calendars by their tables' object type codes. */
const PERIODS: ReadonlyMap<number, FiscalCalendar['periods']> = new Map<number, FiscalCalendar['periods']>([
  [2000, 1],
  [2001, 2],
  [2002, 4],
  [2003, 12],
]);

/** An organisation that says nothing counts calendar years in quarters. */
function fiscalCalendarOf(organization: SqlRow | undefined): FiscalCalendar {
  const type = Number(organization?.['fiscalperiodtype'] ?? 2002);
  const periods = PERIODS.get(type);
  if (periods === undefined) throw notImplemented(`fiscal periods of the type ${type}`);
  const start = organization?.['fiscalcalendarstart'];
  if (typeof start !== 'string') return { month: 1, day: 1, periods };
  return { month: Number(start.slice(5, 7)), day: Number(start.slice(8, 10)), periods };
}
