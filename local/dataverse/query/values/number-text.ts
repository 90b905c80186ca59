/** A number literal as plain decimal digits: `1.5e3` is `1500`. Undefined when it is none, or larger than any column could hold. */
export function decimalDigits(text: string): string | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const place = Math.max(point, 1);
  const rest = padded.slice(place);
  return `${sign === '-' ? '-' : ''}${padded.slice(0, place)}${rest === '' ? '' : `.${rest}`}`;
}
