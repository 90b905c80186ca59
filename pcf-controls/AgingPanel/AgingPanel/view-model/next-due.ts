import { sum } from '@o2c/core/kernel';
import { type ItemView, type NextDue } from './aging-model';

/** The earliest due date of debits not yet late and what falls due on it; undefined when nothing is to come. */
export function nextDueOf(items: readonly ItemView[]): NextDue | undefined {
  const coming = items.filter((item) => item.daysLate <= 0 && item.open.minor > 0);
  const [first] = coming;
  if (first === undefined) return undefined;
  const on = coming.reduce((earliest, { dueDate }) => (dueDate < earliest ? dueDate : earliest), first.dueDate);
  const due = coming.filter((item) => item.dueDate === on).map((item) => item.open);
  return { on, amount: sum(due, first.open.currency) };
}
