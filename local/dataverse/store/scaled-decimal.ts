import { DataverseError } from '../errors/dataverse-error';

const LARGEST = 9_223_372_036_854_775_807n;

/**
 * Decimal text to an integer of 10^-scale units: `12.5` at scale 4 is 125000. SQLite compares, orders and sums these exactly.
 * Refuses more digits than the scale holds and what leaves 64 bits; rounding is the caller's business.
 */
export function toScaled(decimal: string, scale: number): bigint {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(decimal);
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > scale) throw outOfRange(decimal);
  const magnitude = BigInt(`${match[2] ?? ''}${fraction.padEnd(scale, '0')}`);
  if (magnitude > LARGEST) throw outOfRange(decimal);
  return match[1] === '-' ? -magnitude : magnitude;
}

/** The other way, always with `scale` digits after the point: canonical, so that equal values are equal texts. */
export function fromScaled(scaled: number | bigint, scale: number): string {
  const value = BigInt(scaled);
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const outOfRange = (decimal: string): DataverseError =>
  new DataverseError(
    400,
    '0x80044330',
    `A validation error occurred. The value ${decimal} is outside of the allowed values for this attribute.`,
  );
