import fc from 'fast-check';
import { compareScaled, scaledNumber, type Sign, SIGNS } from '../../../../../local/dataverse/query/sql/compare-number';
import { emptyCrm } from '../small-crm';

const { database } = emptyCrm();

const holds = (units: bigint, operator: Sign, decimal: string): boolean => {
  const { text, values } = compareScaled({ text: 'x', values: [] }, operator, scaledNumber(decimal, 2));
  return database.get(`SELECT (${text}) IS TRUE AS hit FROM (SELECT ? AS x)`, [...values, units])?.['hit'] === 1;
};

const COMPARE: Readonly<Record<Sign, (left: bigint, right: bigint) => boolean>> = {
  eq: (left, right) => left === right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
};

describe('compareScaled', () => {
  test('is exact however many digits the number has: as if both sides had five digits after the point', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-2000n, 2000n),
        fc.constantFrom<Sign>(...(Object.keys(SIGNS) as Sign[])),
        fc.bigInt(-2_000_000n, 2_000_000n),
        (units, operator, fine) => {
          const digits = (fine < 0n ? -fine : fine).toString().padStart(6, '0');
          const decimal = `${fine < 0n ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`;
          expect(holds(units, operator, decimal)).toBe(COMPARE[operator](units * 1000n, fine));
        },
      ),
    );
  });

  test.each([
    ['99999999999999999999', false, true],
    ['-99999999999999999999', true, false],
  ])('beyond 64 bits %s is above or below all', (decimal, above, below) => {
    expect([holds(0n, 'gt', decimal), holds(0n, 'ge', decimal)]).toEqual([above, above]);
    expect([holds(0n, 'lt', decimal), holds(0n, 'le', decimal)]).toEqual([below, below]);
    expect(holds(0n, 'eq', decimal)).toBe(false);
  });
});
