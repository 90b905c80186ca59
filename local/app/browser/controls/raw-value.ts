/**
 * A value in the type a property declares (`of-type`), from what the form or the Web API holds. A day becomes local midnight and an
 * instant a Date, as the framework hands them over; text that does not fit the type becomes null.
 */
export function rawValue(type: string, value: string | number | boolean | null): unknown {
  if (value === null || value === '') return type === 'TwoOptions' ? false : null;
  switch (type) {
    case 'TwoOptions':
      return value === true || value === 1 || value === '1' || value === 'true';
    case 'Whole.None':
    case 'Decimal':
    case 'FP':
    case 'Currency':
    case 'OptionSet':
      return finite(Number(value));
    case 'MultiSelectOptionSet':
      return String(value).split(',').map(Number);
    case 'DateAndTime.DateOnly':
      return localMidnight(String(value));
    case 'DateAndTime.DateAndTime':
      return validDate(new Date(String(value)));
    default:
      return String(value);
  }
}

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

function localMidnight(text: string): Date | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return day ? validDate(new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]))) : null;
}

const validDate = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date);
