import { notImplemented } from '../../errors/dataverse-error';
import { wrongArgument, wrongNumberOfArguments } from '../query-error';
import { type Condition } from '../record-query';
import { dateText } from '../values/date-text';
import { addDays } from './calendar';
import { type ConditionRequest } from './condition-request';
import { COUNTED_RANGES, NAMED_RANGES } from './date-ranges';
import { onDays, requireDate } from './on-days';
import { TIME_SPANS } from './time-spans';

/** Conditions on days and times, as comparisons. */
export function dateCondition(request: ConditionRequest): Condition | undefined {
  const { operator, context } = request;
  const named = NAMED_RANGES.get(operator);
  if (named) return onDays(request, named(context.today));
  const counted = COUNTED_RANGES.get(operator);
  if (counted) return onDays(request, counted(context.today, countOf(request)));
  if (TIME_SPANS.has(operator)) return inTime(request);
  switch (operator) {
    case 'on':
      return onDays(request, { from: dayOf(request), until: addDays(dayOf(request), 1) });
    case 'not-on':
      return { kind: 'not', term: onDays(request, { from: dayOf(request), until: addDays(dayOf(request), 1) }) };
    case 'on-or-after':
      return onDays(request, { from: dayOf(request) });
    case 'on-or-before':
      return onDays(request, { until: addDays(dayOf(request), 1) });
    default:
      return undefined;
  }
}

function inTime(request: ConditionRequest): Condition {
  requireDate(request);
  const { operator, context } = request;
  if (context.now === undefined)
    throw notImplemented(`the condition operator ${operator} without the time of the request`);
  const span = TIME_SPANS.get(operator)?.(context.now, countOf(request));
  return {
    kind: 'and',
    terms: [
      ...(span?.from === undefined ? [] : [comparison(request, 'ge', span.from)]),
      ...(span?.to === undefined ? [] : [comparison(request, 'le', span.to)]),
    ],
  };
}

const comparison = ({ left }: ConditionRequest, operator: 'ge' | 'le', right: string): Condition => ({
  kind: 'comparison',
  operator,
  left,
  right,
});

function countOf({ operator, texts }: ConditionRequest): number {
  const count = Number(texts[0]);
  if (texts.length !== 1) throw wrongNumberOfArguments(operator);
  if (!Number.isInteger(count) || count <= 0 || count > 36_500) throw wrongArgument(operator, 'System.Int32');
  return count;
}

function dayOf({ operator, texts }: ConditionRequest): string {
  const day = dateText(texts[0] ?? '', true);
  if (texts.length !== 1) throw wrongNumberOfArguments(operator);
  if (day === undefined) throw wrongArgument(operator, 'System.DateTime');
  return day;
}
