import { addDays, addMonths, type IsoDate } from '../kernel';
import { type AgingBucketDefinition, type AgingDefinition, checkAgingDefinition } from './aging-definition';

/** The days a bucket takes on one report day; no `newest` is open to the future, no `oldest` open to the past. */
export interface AgingPeriod {
  readonly label: string;
  readonly newest: IsoDate | undefined;
  readonly oldest: IsoDate | undefined;
}

/** The periods of a definition on a day, latest first, without gap or overlap. Throws on a definition that was not checked. */
export function agingPeriods(definition: AgingDefinition, asOf: IsoDate): readonly AgingPeriod[] {
  const checked = checkAgingDefinition(definition);
  if (!checked.ok) throw new RangeError(`aging definition ${definition.code}: ${checked.error.code}`);
  const oldestDays = oldestDaysOf(definition.buckets, asOf);
  return definition.buckets.map(({ label }, at) => ({
    label,
    newest: at === 0 ? undefined : dayBefore(oldestDays[at - 1]),
    oldest: oldestDays[at],
  }));
}

const dayBefore = (date: IsoDate | undefined): IsoDate | undefined => date && addDays(date, -1);

/** The earliest day of each bucket: counted forward from the zero line for those before it, back from it for the others. */
function oldestDaysOf(buckets: readonly AgingBucketDefinition[], asOf: IsoDate): readonly (IsoDate | undefined)[] {
  const isAhead = ({ unit, length }: AgingBucketDefinition, at: number): boolean =>
    unit === 'unlimited' ? at === 0 && buckets.length > 1 : length < 0;
  const startsAtZeroLine = buckets.filter(isAhead).length === 0;
  return buckets.map((bucket, at) => {
    if (isAhead(bucket, at))
      return shift(
        asOf,
        buckets.slice(at + 1).filter((other) => other.length < 0),
        1,
      );
    if (bucket.unit === 'unlimited') return undefined;
    const back = shift(
      asOf,
      buckets.slice(0, at + 1).filter((other) => other.length > 0),
      -1,
    );
    return startsAtZeroLine ? addDays(back, 1) : back;
  });
}

/** The report day moved by the lengths of some buckets. Months are summed before they are applied, so that month ends do not drift. */
function shift(asOf: IsoDate, buckets: readonly AgingBucketDefinition[], direction: 1 | -1): IsoDate {
  const total = (units: Readonly<Record<string, number>>): number =>
    buckets.reduce((running, { unit, length }) => running + Math.abs(length) * (units[unit] ?? 0), 0);
  return addDays(addMonths(asOf, direction * total(MONTHS)), direction * total(DAYS));
}

const MONTHS = { month: 1, quarter: 3, year: 12 };
const DAYS = { day: 1, week: 7 };
