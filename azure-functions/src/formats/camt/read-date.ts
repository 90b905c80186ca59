import { type IsoDate, parseIsoDate } from '@o2c/core/kernel';
import { type Element, elementAt, firstText } from './element';
import { type Reading, unreadable } from './reading';

/**
 * The calendar day of a date choice (`Dt`, or `DtTm` as the bank writes it in its own time zone); undefined when absent. A day that does not exist is
 * noted as unreadable.
 */
export function readDate(owner: Element, name: string, reading: Reading): IsoDate | undefined {
  const element = elementAt(owner, name);
  return element && dayOf(element, firstText(element, ['Dt'], ['DtTm']), reading);
}

/** The calendar day of a date and time that stands in the element itself. */
export function readDayOfInstant(owner: Element, names: readonly string[], reading: Reading): IsoDate | undefined {
  const element = elementAt(owner, ...names);
  return element && dayOf(element, firstText(element, []), reading);
}

function dayOf(element: Element, text: string | undefined, reading: Reading): IsoDate | undefined {
  if (text === undefined) return undefined;
  const day = parseIsoDate(text.slice(0, 10));
  if (day.ok) return day.value;
  unreadable(reading, element, `'${text.slice(0, 30)}' is no date`);
  return undefined;
}
