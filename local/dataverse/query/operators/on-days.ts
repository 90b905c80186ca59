import { wrongArgument } from '../query-error';
import { type Condition } from '../record-query';
import { isInstant } from '../values/edm-type';
import { startOfDay } from '../values/start-of-day';
import { type ConditionRequest } from './condition-request';
import { type DayRange } from './date-ranges';

/** The condition that a date or an instant lies on certain days, of the caller's calendar. */
export function onDays(request: ConditionRequest, { from, until }: DayRange): Condition {
  requireDate(request);
  return {
    kind: 'and',
    terms: [
      ...(from === undefined ? [] : [compared(request, 'ge', from)]),
      ...(until === undefined ? [] : [compared(request, 'lt', until)]),
    ],
  };
}

/** Refuses a column that holds no date. */
export function requireDate({ column, operator }: ConditionRequest): void {
  if (column.type !== 'DateTime')
    throw wrongArgument(`${column.logicalName}' with operator '${operator}`, 'System.DateTime');
}

const compared = (request: ConditionRequest, operator: 'ge' | 'lt', day: string): Condition => ({
  kind: 'comparison',
  operator,
  left: request.left,
  right: boundOf(request, day),
});

/** Instants are counted by the days of the user's zone. In UTC a bound without a time will do: `2026-03-01` sorts before every time of that day. */
function boundOf({ column, context }: ConditionRequest, day: string): string {
  const zone = isInstant(column) ? (context.zone?.() ?? 'UTC') : 'UTC';
  return zone === 'UTC' ? day : startOfDay(zone, day);
}
