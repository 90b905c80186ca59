import { type ComparisonOperator } from '../record-query';
import { bound, FALSE, sql, type SqlText } from './sql-text';

/** `ne` is compiled as the complement of `eq`. */
export type Sign = Exclude<ComparisonOperator, 'ne'>;

const LARGEST = 9_223_372_036_854_775_807n;
const SMALLEST = -LARGEST - 1n;

/**
 * A column of integers in units of 10^-scale against decimal text of any length, exactly: 10.00005 lies between two amounts of money,
 * so nothing equals it and the order operators go by the amount below.
 */
export function compareScaled(column: SqlText, operator: Sign, number: ScaledNumber): SqlText {
  const { floor, exact } = number;
  if (floor > LARGEST || floor < SMALLEST) return outsideOfRange(column, operator, floor > 0n);
  if (exact) return sql`${column} ${SIGNS[operator]} ${bound(floor)}`;
  switch (operator) {
    case 'eq':
      return FALSE;
    case 'gt':
    case 'ge':
      return sql`${column} > ${bound(floor)}`;
    case 'lt':
    case 'le':
      return sql`${column} <= ${bound(floor)}`;
  }
}

export interface ScaledNumber {
  /** The largest whole number of units that is not above the number. */
  readonly floor: bigint;
  readonly exact: boolean;
}

export function scaledNumber(decimal: string, scale: number): ScaledNumber {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(decimal);
  if (!match) throw new TypeError(`${decimal} is no decimal number`);
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2] ?? '0'}${fraction.slice(0, scale).padEnd(scale, '0')}`);
  const exact = /^0*$/.test(fraction.slice(scale));
  if (match[1] !== '-') return { floor: units, exact };
  return { floor: exact ? -units : -units - 1n, exact };
}

export const SIGNS: Readonly<Record<Sign, SqlText>> = {
  eq: { text: '=', values: [] },
  gt: { text: '>', values: [] },
  ge: { text: '>=', values: [] },
  lt: { text: '<', values: [] },
  le: { text: '<=', values: [] },
};

function outsideOfRange(column: SqlText, operator: Sign, above: boolean): SqlText {
  const holds: readonly Sign[] = above ? ['lt', 'le'] : ['gt', 'ge'];
  return holds.includes(operator) ? sql`${column} IS NOT NULL` : FALSE;
}
