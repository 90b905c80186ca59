import { type Decimal, type Money, scaledDecimal } from '../../kernel';

/** What is used of what. */
export interface Share {
  readonly used: Money;
  readonly of: Money;
}

/**
 * How a share compares with a percent, exactly: used x 100 against whole x percent, so that nothing is rounded. Above zero: the share is more. Of a
 * limit of zero any use is more than any percent (spec/features.md 3.1).
 */
export function compareShare({ used, of }: Share, percent: Decimal): number {
  const [digits = '', fraction = ''] = percent.split('.');
  const scale = BigInt(10) ** BigInt(fraction.length);
  const difference = BigInt(used.minor) * HUNDRED * scale - BigInt(of.minor) * BigInt(`${digits}${fraction}`);
  return difference > NOTHING ? 1 : difference < NOTHING ? -1 : 0;
}

/** A share in percent, rounded away from zero at four places, so that what is over a threshold never looks like it. No number for a share of nothing. */
export function percentOf({ used, of }: Share): Decimal | undefined {
  if (of.minor <= 0) return undefined;
  const [part, whole] = [BigInt(used.minor) * HUNDRED * BigInt(10_000), BigInt(of.minor)];
  const cut = part / whole;
  const away = part % whole === NOTHING ? NOTHING : BigInt(part < NOTHING ? -1 : 1);
  return scaledDecimal(cut + away, 4);
}

const HUNDRED = BigInt(100);
const NOTHING = BigInt(0);
