import {
  automaticLimit,
  type AutomaticLimit,
  belowExposure,
  changedLimit,
  generateLimits,
  type LimitHolder,
  type RatedCustomer,
  type RoundingDirection,
  roundedLimit,
  wantedByChange,
} from '@o2c/core/credit-limits';
import { decimal, isoDate, money, type Money } from '@o2c/core/kernel';
import fc from 'fast-check';

const eur = (minor: number): Money => money(minor, 'EUR');

describe('changed limits (CR-14)', () => {
  test.each`
    before       | kind         | value      | to       | direction    | after
    ${12_345_00} | ${'percent'} | ${'10'}    | ${'100'} | ${'down'}    | ${13_500_00}
    ${12_345_00} | ${'percent'} | ${'10'}    | ${'100'} | ${'up'}      | ${13_600_00}
    ${12_345_00} | ${'percent'} | ${'10'}    | ${'100'} | ${'nearest'} | ${13_600_00}
    ${12_345_00} | ${'percent'} | ${'9.5'}   | ${'100'} | ${'nearest'} | ${13_500_00}
    ${12_345_00} | ${'percent'} | ${'10'}    | ${''}    | ${''}        | ${13_579_50}
    ${12_345_00} | ${'percent'} | ${'-100'}  | ${'100'} | ${'up'}      | ${0}
    ${13_500_00} | ${'percent'} | ${'0'}     | ${'100'} | ${'up'}      | ${13_500_00}
    ${12_345_00} | ${'amount'}  | ${'155'}   | ${''}    | ${''}        | ${12_500_00}
    ${12_345_00} | ${'amount'}  | ${'-45'}   | ${'500'} | ${'down'}    | ${12_000_00}
    ${12_345_00} | ${'fixed'}   | ${'20000'} | ${''}    | ${''}        | ${20_000_00}
    ${undefined} | ${'fixed'}   | ${'20000'} | ${''}    | ${''}        | ${20_000_00}
    ${10_000_05} | ${'percent'} | ${'0.05'}  | ${''}    | ${''}        | ${10_005_05}
  `('$before $kind $value, to $to $direction, is $after', ({ before, kind, value, to, direction, after }: Changed) => {
    const rounding = to === '' ? {} : { rounding: { to: decimal(to), direction: direction as RoundingDirection } };
    const change = { kind, value: decimal(value), ...rounding };
    expect(changedLimit(before === undefined ? undefined : eur(before), 'EUR', change)).toEqual({
      ok: true,
      value: eur(after),
    });
  });

  test('nothing is added to a limit nobody decided, and no limit falls below zero', () => {
    const ten = { kind: 'percent', value: decimal(10) } as const;
    expect(changedLimit(undefined, 'EUR', ten)).toEqual({ ok: false, error: { code: 'credit-limits.no-limit' } });
    const less = { kind: 'amount', value: decimal(-2) } as const;
    expect(changedLimit(eur(100), 'EUR', less)).toEqual({ ok: false, error: { code: 'credit-limits.below-zero' } });
  });

  test('a rounded limit is a multiple, up is never below, down never above, nearest never farther than half', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_00), fc.integer({ min: 1, max: 5_000 }), (minor, to) => {
        const value = decimal((minor / 100).toFixed(2));
        const at = (direction: RoundingDirection): number =>
          roundedLimit(value, 'EUR', { to: decimal(to), direction }).minor;
        const step = to * 100;
        const [up, down, nearest] = [at('up'), at('down'), at('nearest')];
        expect([up % step, down % step, nearest % step]).toEqual([0, 0, 0]);
        expect(down).toBeLessThanOrEqual(minor);
        expect(up).toBeGreaterThanOrEqual(minor);
        expect(up - down).toBeLessThanOrEqual(step);
        expect(Math.abs(nearest - minor) * 2).toBeLessThanOrEqual(step);
      }),
    );
  });
});

interface Changed {
  readonly before?: number;
  readonly kind: 'fixed' | 'amount' | 'percent';
  readonly value: string;
  readonly to: string;
  readonly direction: string;
  readonly after: number;
}

describe('automatic limits (CR-15, spec 3.5)', () => {
  const rule = (over: Partial<AutomaticLimit> = {}): AutomaticLimit => ({
    riskGroup: 'low',
    currency: 'EUR',
    capByRevenue: false,
    lines: [
      { sequence: 1, scoringGroup: 'YEARS', comparison: 'atLeast', value: decimal(5), creditLimit: eur(100_000_00) },
      { sequence: 2, scoringGroup: 'YEARS', comparison: 'atLeast', value: decimal(10), creditLimit: eur(200_000_00) },
    ],
    ...over,
  });
  const x = (over: Partial<RatedCustomer> = {}): RatedCustomer => ({
    currency: 'EUR',
    riskGroup: 'low',
    factors: new Map([['YEARS', decimal(7)]]),
    ...over,
  });

  test.each`
    years   | limit
    ${'5'}  | ${100_000_00}
    ${'7'}  | ${100_000_00}
    ${'10'} | ${200_000_00}
    ${'31'} | ${200_000_00}
  `(
    '$years years in business give $limit: the highest satisfied line',
    ({ years, limit }: { years: string; limit: number }) => {
      const found = automaticLimit(x({ factors: new Map([['YEARS', decimal(years)]]) }), [rule()]);
      expect(found).toMatchObject({ ok: true, value: { limit: eur(limit), capped: false } });
    },
  );

  test.each`
    revenue      | cap      | expected
    ${80_000_00} | ${false} | ${100_000_00}
    ${80_000_01} | ${false} | ${'credit-limits.revenue-above-maximum'}
    ${undefined} | ${false} | ${'credit-limits.revenue-unknown'}
    ${80_000_01} | ${true}  | ${80_000_00}
    ${undefined} | ${true}  | ${80_000_00}
    ${79_999_99} | ${true}  | ${100_000_00}
  `('a maximum revenue of 80,000 and revenue $revenue, cut $cap: $expected', ({ revenue, cap, expected }: Revenue) => {
    const rules = [rule({ maximumRevenue: eur(80_000_00), capByRevenue: cap })];
    const found = automaticLimit(x(revenue === undefined ? {} : { revenue: eur(revenue) }), rules);
    if (typeof expected === 'number') expect(found).toMatchObject({ ok: true, value: { limit: eur(expected) } });
    else expect(found).toEqual({ ok: false, error: { code: expected } });
  });

  test.each`
    over                                             | code
    ${{ riskGroup: 'high' }}                         | ${'credit-limits.no-automatic-limit'}
    ${{ currency: 'USD' }}                           | ${'credit-limits.no-automatic-limit'}
    ${{ factors: new Map() }}                        | ${'credit-limits.no-line-satisfied'}
    ${{ factors: new Map([['YEARS', decimal(4)]]) }} | ${'credit-limits.no-line-satisfied'}
  `('who does not fit is left out by name: $code', ({ over, code }: { over: Partial<RatedCustomer>; code: string }) => {
    expect(automaticLimit(x(over), [rule()])).toMatchObject({ ok: false, error: { code } });
  });

  test('each comparison reads as it says', () => {
    const satisfied = (comparison: AutomaticLimit['lines'][number]['comparison'], value: number): boolean => {
      const line = { sequence: 1, scoringGroup: 'YEARS', comparison, value: decimal(value), creditLimit: eur(1) };
      return automaticLimit(x(), [rule({ lines: [line] })]).ok;
    };
    expect(
      (['atLeast', 'above', 'atMost', 'below', 'equal'] as const).map((one) =>
        [6, 7, 8].map((value) => satisfied(one, value)),
      ),
    ).toEqual([
      [true, true, false],
      [true, false, false],
      [false, true, true],
      [false, false, true],
      [false, true, false],
    ]);
  });
});

interface Revenue {
  readonly revenue?: number;
  readonly cap: boolean;
  readonly expected: number | string;
}

const holder = (over: Partial<LimitHolder> = {}): LimitHolder => ({
  id: 'profile',
  customerId: 'customer',
  legalEntityId: 'NL01',
  currency: 'EUR',
  creditLimit: eur(10_000_00),
  unlimitedCredit: false,
  ...over,
});

describe('generated limits', () => {
  const terms = {
    type: 'creditLimit',
    expiresOn: isoDate('2027-01-01'),
    belowExposure: false,
    wantedOf: wantedByChange({ kind: 'fixed', value: decimal(8_000) }),
  } as const;

  test.each`
    over                                                                           | exposure     | code
    ${{}}                                                                          | ${8_000_01}  | ${'credit-limits.below-exposure'}
    ${{}}                                                                          | ${undefined} | ${'credit-limits.exposure-unknown'}
    ${{ unlimitedCredit: true }}                                                   | ${0}         | ${'credit-limits.unlimited'}
    ${{ limitOwnerId: 'another' }}                                                 | ${0}         | ${'credit-limits.limit-of-another'}
    ${{ creditLimit: eur(8_000_00), creditLimitExpiresOn: isoDate('2027-01-01') }} | ${0}         | ${'credit-limits.unchanged'}
  `('is left out: $code', ({ over, exposure, code }: LeftOutCase) => {
    const candidate = { holder: holder(over), ...(exposure === undefined ? {} : { exposure: eur(exposure) }) };
    expect(generateLimits([candidate], terms)).toMatchObject({ proposed: [], leftOut: [{ code }] });
  });

  test('what is taken exactly may still be the limit, a flag lets it fall below, a renewal and a raise always pass', () => {
    const at = (over: Partial<LimitHolder>, exposure: number, belowExposure = false) =>
      generateLimits([{ holder: holder(over), exposure: eur(exposure) }], { ...terms, belowExposure }).proposed[0];
    expect(at({}, 8_000_00)).toMatchObject({ newLimit: eur(8_000_00), belowExposure: false });
    expect(at({}, 8_000_01, true)).toMatchObject({ newLimit: eur(8_000_00), belowExposure: true });
    expect(at({ creditLimit: eur(8_000_00), creditLimitExpiresOn: isoDate('2026-01-01') }, 0)).toBeDefined();
    expect(at({ creditLimit: eur(5_000_00) }, 9_000_00)).toMatchObject({ belowExposure: false });
  });

  test('the report says how each limit came about, for a person to do again', () => {
    const change = { kind: 'percent', value: decimal(10), rounding: { to: decimal(100), direction: 'down' } } as const;
    const [proposed] = generateLimits([{ holder: holder({ creditLimit: eur(12_345_00) }), exposure: eur(0) }], {
      ...terms,
      wantedOf: wantedByChange(change),
    }).proposed;
    expect(proposed?.explanation).toBe('12345.00 EUR and 10 %, rounded down to a multiple of 100');
  });
});

interface LeftOutCase {
  readonly over: Partial<LimitHolder>;
  readonly exposure?: number;
  readonly code: string;
}

test('a new limit of somebody without one is never below what is taken', () => {
  expect(belowExposure({ unlimitedCredit: false }, eur(1), eur(100))).toBeUndefined();
  expect(belowExposure({ unlimitedCredit: true }, eur(99), eur(100))).toEqual({ code: 'credit-limits.below-exposure' });
});
