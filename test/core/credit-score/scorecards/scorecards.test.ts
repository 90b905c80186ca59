import {
  altmanRatios,
  altmanZ,
  altmanZDoublePrime,
  altmanZPrivate,
  brierScore,
  type CustomerFinancials,
  discrimination,
  ohlsonO,
  populationStability,
  scorecardPoints,
  weightOfEvidence,
  zmijewski,
} from '@o2c/core/credit-score';
import { decimal, isoDate, money } from '@o2c/core/kernel';

const eur = (major: number) => money(major * 100, 'EUR');

/** Input vector A of spec/matching.md 7. */
const A = {
  workingCapitalToAssets: decimal('0.10'),
  retainedEarningsToAssets: decimal('0.20'),
  earningsToAssets: decimal('0.15'),
  equityToLiabilities: decimal('0.50'),
  salesToAssets: decimal('1.2'),
};

describe('Altman', () => {
  test('Z of the vector is 2.395, grey', () => expect(altmanZ(A)).toEqual({ score: '2.395', zone: 'grey' }));
  test("Z' of the vector is 2.11475, grey", () =>
    expect(altmanZPrivate(A)).toEqual({ score: '2.11475', zone: 'grey' }));
  test("Z'' of the vector is 2.841, safe, and 6.091 for emerging markets", () =>
    expect(altmanZDoublePrime(A)).toEqual({ score: '2.841', zone: 'safe', emergingMarkets: '6.091' }));

  test.each([
    ['2.99', 'grey'],
    ['2.991', 'safe'],
    ['1.81', 'grey'],
    ['1.809', 'distress'],
  ])('a Z of %s is %s: the ends are grey', (salesToAssets, zone) => {
    const nothing = decimal(0);
    const ratios = {
      workingCapitalToAssets: nothing,
      retainedEarningsToAssets: nothing,
      earningsToAssets: nothing,
      equityToLiabilities: nothing,
    };
    expect(altmanZ({ ...ratios, salesToAssets: decimal(salesToAssets) })).toMatchObject({ zone });
  });
});

describe('altmanRatios', () => {
  const year: CustomerFinancials = {
    customerId: 'c',
    yearEndsOn: isoDate('2025-12-31'),
    currency: 'EUR',
    listedCompany: false,
    revenue: eur(1_200),
    totalAssets: eur(1_000),
    currentAssets: eur(300),
    currentLiabilities: eur(200),
    totalLiabilities: eur(600),
    retainedEarnings: eur(200),
    earningsBeforeInterestAndTax: eur(150),
    bookValueOfEquity: eur(300),
  };

  test('come out of the figures of a year as the vector has them', () =>
    expect(altmanRatios(year, 'book')).toEqual({
      workingCapitalToAssets: '0.1',
      retainedEarningsToAssets: '0.2',
      earningsToAssets: '0.15',
      equityToLiabilities: '0.5',
      salesToAssets: '1.2',
    }));

  test('name what is missing, and take nothing for zero', () => {
    expect(altmanRatios(year, 'market')).toEqual({ missing: ['marketValueOfEquity'] });
    const { revenue, ...rest } = year;
    expect(revenue).toBeDefined();
    expect(altmanRatios({ ...rest, totalAssets: eur(0) }, 'book')).toEqual({ missing: ['revenue', 'totalAssets'] });
  });
});

describe('Ohlson and Zmijewski', () => {
  const ratios = {
    assetsToPriceLevel: 100,
    liabilitiesToAssets: 0.6,
    workingCapitalToAssets: 0.1,
    currentLiabilitiesToCurrentAssets: 0.8,
    incomeToAssets: 0.05,
    operatingFundsToLiabilities: 0.1,
    lossInBothYears: false,
    incomeChange: 0.2,
  };

  test('O of the vector is -0.06444 and P 0.48389', () => {
    const { score, probability } = ohlsonO(ratios);
    expect(score).toBeCloseTo(-0.06444, 5);
    expect(probability).toBeCloseTo(0.48389, 5);
  });

  test('more debts than assets and two years of loss move it by their weights', () => {
    const plain = ohlsonO({ ...ratios, liabilitiesToAssets: 1 }).score;
    expect(ohlsonO({ ...ratios, liabilitiesToAssets: 1.000001 }).score - plain).toBeCloseTo(-1.72, 4);
    expect(ohlsonO({ ...ratios, lossInBothYears: true }).score - ohlsonO(ratios).score).toBeCloseTo(0.285, 10);
  });

  test('Zmijewski of the vector is -1.14925 and P 0.1252', () => {
    const { score, probability } = zmijewski({
      incomeToAssets: 0.05,
      liabilitiesToAssets: 0.6,
      currentAssetsToCurrentLiabilities: 1.25,
    });
    expect(score).toBeCloseTo(-1.14925, 5);
    expect(probability).toBeCloseTo(0.1252, 4);
  });
});

describe('scorecards of our own', () => {
  const scale = { base: 600, odds: 50, doubling: 20 };

  test.each([
    [0.02, 599.42],
    [0.1, 550.52],
    [1 / 51, 600],
    [1 / 101, 620],
  ])('a probability of %s is %s points', (probability, points) =>
    expect(scorecardPoints(probability, scale)).toBeCloseTo(points, 2),
  );

  test.each([0, 1, -1, Number.NaN])('%s is no probability', (probability) =>
    expect(() => scorecardPoints(probability, scale)).toThrow(RangeError),
  );

  test('weights of evidence and information value of two bins', () => {
    const evidence = weightOfEvidence([
      { good: 80, bad: 20 },
      { good: 20, bad: 80 },
    ]);
    expect(evidence?.weights[0]).toBeCloseTo(Math.log(4), 12);
    expect(evidence?.informationValue).toBeCloseTo(1.2 * Math.log(4), 12);
    expect(evidence?.monotone).toBe(true);
    expect(
      weightOfEvidence([
        { good: 1, bad: 1 },
        { good: 5, bad: 1 },
        { good: 1, bad: 1 },
      ])?.monotone,
    ).toBe(false);
    expect(weightOfEvidence([{ good: 1, bad: 0 }])).toBeUndefined();
  });

  test('AUC, Gini and KS against all pairs counted by hand', () => {
    const judged = [
      [1, true],
      [2, true],
      [2, false],
      [3, false],
      [4, true],
      [5, false],
    ].map(([score, bad]) => ({ score: Number(score), bad: bad === true }));
    const bad = judged.filter((one) => one.bad);
    const good = judged.filter((one) => !one.bad);
    let wins = 0;
    for (const g of good) for (const b of bad) wins += g.score > b.score ? 1 : g.score === b.score ? 0.5 : 0;
    const found = discrimination(judged);
    expect(found?.areaUnderCurve).toBeCloseTo(wins / 9, 12);
    expect(found?.gini).toBeCloseTo((2 * wins) / 9 - 1, 12);
    expect(found?.kolmogorovSmirnov).toBeCloseTo(1 / 3, 12);
    expect(discrimination(good)).toBeUndefined();
  });

  test('Brier is 0 for a prophet and a quarter for a coin', () => {
    expect(
      brierScore([
        { probability: 1, bad: true },
        { probability: 0, bad: false },
      ]),
    ).toBe(0);
    expect(
      brierScore([
        { probability: 0.5, bad: true },
        { probability: 0.5, bad: false },
      ]),
    ).toBe(0.25);
    expect(brierScore([])).toBeUndefined();
  });

  test.each([
    [[50, 50], [500, 500], 0, 'stable'],
    [[50, 50], [60, 40], 0.0405, 'stable'],
    [[50, 50], [70, 30], 0.1695, 'moving'],
    [[50, 50], [80, 20], 0.4159, 'shifted'],
  ])('a population of %j that becomes %j moved by %s: %s', (...[then, now, index, verdict]) => {
    const found = populationStability(then, now);
    expect(found?.index).toBeCloseTo(index, 4);
    expect(found?.verdict).toBe(verdict);
  });

  test('empty bins have no stability', () => expect(populationStability([1, 0], [1, 1])).toBeUndefined());
});
