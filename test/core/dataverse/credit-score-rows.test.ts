import { type CreditSignal, type CustomerFinancials, type RiskBand, type ScoreRecord } from '@o2c/core/credit-score';
import {
  readCreditScore,
  readCreditSignal,
  readCustomerFinancials,
  readRiskBand,
  readScoringGroup,
  readScoringLine,
  scoringGroupId,
  type ScoringLineRow,
  tables,
  writeCreditScore,
  writeCreditSignal,
  writeCustomerFinancials,
  writeRiskBand,
  writeScoringGroup,
  writeScoringLine,
} from '@o2c/core/dataverse';
import { decimal, type Decimal } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, anInstant, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links, returned } from './returned-row';

const aDecimal = (): Arbitrary<Decimal> =>
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((units) => decimal((units / 10_000).toFixed(4)));
const aRiskGroup = fc.constantFrom<RiskBand['riskGroup']>('low', 'medium', 'high');
const factors = Object.keys(tables.scoringGroup.choices.factor) as (keyof typeof tables.scoringGroup.choices.factor)[];

const aLine: Arbitrary<ScoringLineRow> = fc
  .tuple(
    fc.record({ scoringGroupId: anId(), sequence: fc.nat({ max: 99 }), score: fc.integer({ min: -100, max: 100 }) }),
    maybe('from', aDecimal()),
    maybe('to', aDecimal()),
    maybe('value', aText()),
  )
  .map(joined);

const aBand: Arbitrary<RiskBand> = fc
  .tuple(
    fc.record({ riskGroup: aRiskGroup, fromScore: fc.integer(), toScore: fc.integer() }),
    maybe('legalEntityId', anId()),
    maybe('maximumTermsRank', fc.nat()),
    maybe('maximumDiscountRank', fc.nat()),
    maybe('depositPercent', aDecimal()),
  )
  .map(joined);

const aScore: Arbitrary<ScoreRecord> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      customerProfileId: anId(),
      customerId: anId(),
      scoredOn: aDate(),
      score: fc.integer(),
      riskGroup: aRiskGroup,
      stale: fc.boolean(),
      event: aText(),
      breakdown: aText(),
      recordedOn: anInstant(),
      lastOperationId: aText(),
    }),
    maybe('previousRiskGroup', aRiskGroup),
    maybe('paymentIndex', aDecimal()),
  )
  .map(joined);

const aSignal: Arbitrary<CreditSignal> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      customerId: anId(),
      source: aText(),
      kind: aText(),
      observedOn: anInstant(),
      receivedOn: anInstant(),
      staleAfterDays: fc.nat(),
      lastOperationId: aText(),
    }),
    maybe('value', aDecimal()),
    maybe('textValue', aText()),
    maybe('detail', aText()),
  )
  .map(joined);

const someFinancials: Arbitrary<CustomerFinancials> = aCurrency().chain((currency) =>
  fc
    .tuple(
      fc.record({
        customerId: anId(),
        yearEndsOn: aDate(),
        currency: fc.constant(currency),
        listedCompany: fc.boolean(),
      }),
      maybe('revenue', moneyOf(currency)),
      maybe('totalAssets', moneyOf(currency)),
      maybe('retainedEarnings', moneyOf(currency)),
      maybe('netIncome', moneyOf(currency)),
      maybe('marketValueOfEquity', moneyOf(currency)),
    )
    .map(joined),
);

describe.each(hosts)('rows of the score come back as they were written, numbers as %s', (host) => {
  const comesBack = <T>(
    arbitrary: Arbitrary<T>,
    there: (value: T) => object,
    back: (row: unknown) => unknown,
  ): void => {
    fc.assert(
      fc.property(arbitrary, (value) =>
        expect(back(returned(there(value) as Parameters<typeof returned>[0], host))).toEqual({ ok: true, value }),
      ),
    );
  };

  test('lines', () => comesBack(aLine, writeScoringLine, readScoringLine));
  test('bands', () => comesBack(aBand, writeRiskBand, readRiskBand));
  test('scores', () => comesBack(aScore, (score) => writeCreditScore(score, links), readCreditScore));
  test('signals', () => comesBack(aSignal, (signal) => writeCreditSignal(signal, links), readCreditSignal));
  test('financials', () =>
    comesBack(someFinancials, (year) => writeCustomerFinancials(year, links), readCustomerFinancials));

  test.each(factors)('a group for %s, with its own lines in their order and no other', (factor) => {
    const group = { code: 'G', factor, signal: 'agency:rating' };
    const line = { scoringGroupId: scoringGroupId('G'), sequence: 2, score: 1 };
    const lines = [line, { ...line, sequence: 1, score: 5 }, { ...line, scoringGroupId: scoringGroupId('H') }];
    expect(readScoringGroup(returned(writeScoringGroup(group), host), lines)).toEqual({
      ok: true,
      value: {
        ...group,
        lines: [
          { sequence: 1, score: 5 },
          { sequence: 2, score: 1 },
        ],
      },
    });
  });
});
