/** Exact arithmetic on decimal texts (`-12.50`), for the few sums the platform itself does. */

interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

export function compareDecimals(left: string, right: string): number {
  const scale = Math.max(parse(left).scale, parse(right).scale);
  const difference = atScale(parse(left), scale) - atScale(parse(right), scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds half away from zero, as SQL Server does, to a number of digits after the point. */
export function roundDecimal(text: string, digits: number): string {
  const { digits: value, scale } = parse(text);
  return scale <= digits
    ? format(atScale({ digits: value, scale }, digits), digits)
    : format(divideRounded(value, 10n ** BigInt(scale - digits)), digits);
}

/** The exact sum; no terms make `0`. */
export function addDecimals(...terms: readonly string[]): string {
  const scaled = terms.map(parse);
  const scale = Math.max(0, ...scaled.map((term) => term.scale));
  return format(
    scaled.reduce((sum, term) => sum + atScale(term, scale), 0n),
    scale,
  );
}

/** The exact difference. */
export const subtractDecimals = (minuend: string, subtrahend: string): string =>
  addDecimals(minuend, negatedDecimal(subtrahend));

/** The exact product, with the digits of both factors. */
export function multiplyDecimals(left: string, right: string): string {
  const [one, two] = [parse(left), parse(right)];
  return format(one.digits * two.digits, one.scale + two.scale);
}

export function negatedDecimal(text: string): string {
  const { digits, scale } = parse(text);
  return format(-digits, scale);
}

/** `dividend / divisor`, rounded half away from zero. The divisor is not zero. */
export function divideDecimals(dividend: string, divisor: string, digits: number): string {
  const above = parse(dividend);
  const below = parse(divisor);
  const numerator = above.digits * 10n ** BigInt(below.scale + digits);
  return format(divideRounded(numerator, below.digits * 10n ** BigInt(above.scale)), digits);
}

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [above, below] = [absolute(dividend), absolute(divisor)];
  const rounded = (above * 2n + below) / (below * 2n);
  return negative ? -rounded : rounded;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const atScale = ({ digits, scale }: Scaled, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

function parse(text: string): Scaled {
  const match = DECIMAL.exec(text);
  if (!match) throw new TypeError(`${text} is not a decimal number`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${whole}${fraction}` || '0') * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function format(digits: bigint, scale: number): string {
  const text = absolute(digits)
    .toString()
    .padStart(scale + 1, '0');
  const point = text.length - scale;
  const body = scale === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return digits < 0n ? `-${body}` : body;
}
