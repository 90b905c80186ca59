import { type FactorValue, measureFactors, type ScoringFacts, type ScoringGroup } from '@o2c/core/credit-score';
import { decimal, isoDate, money } from '@o2c/core/kernel';
import { aCreditNote, aLedger, settled, someFacts } from './a-ledger';
import { ranges, values } from './vector-scoring';

const asOf = isoDate('2026-06-30');
const measure = (
  factor: ScoringGroup['factor'],
  facts: ScoringFacts,
  group: Partial<ScoringGroup> = {},
): FactorValue | undefined => measureFactors(facts, [{ code: 'G', factor, lines: [], ...group }], asOf).values.get('G');
const number = (value: string): FactorValue => ({ kind: 'number', value: decimal(value) });
const unknown = (because: string) => ({ kind: 'unknown', because });

/** 1,000.00 paid after 40 days (10 late), 3,000.00 paid on the day of the document, 500.00 overdue since 31 May. */
const LEDGER = aLedger(
  { id: 'A', on: '2026-01-01', due: '2026-01-31', minor: 1_000_00, paid: [['2026-02-10', 1_000_00]] },
  { id: 'B', on: '2026-03-01', due: '2026-03-31', minor: 3_000_00, paid: [['2026-03-01', 3_000_00]] },
  { id: 'C', on: '2026-05-01', due: '2026-05-31', minor: 500_00 },
);

describe('measureFactors', () => {
  test('average payment days are weighted by amount, and 0-day payments count', () =>
    expect(measure('averagePaymentDays', someFacts(LEDGER))).toEqual(number('10')));

  test('the late share is what was paid late or is overdue, of all that fell due', () =>
    expect(measure('lateShare', someFacts(LEDGER))).toEqual(number('33.3333')));

  test('the payment index counts what is overdue as late as it is today', () =>
    // 1,000 ten days late 73.333, 3,000 thirty days early 100, 500 thirty days late 50
    expect(measure('paymentIndex', someFacts(LEDGER))).toEqual(number('88.5185')));

  test('DSO is the balance over the sales of the year, credit notes taken off', () => {
    expect(measure('daysSalesOutstanding', someFacts(LEDGER))).toEqual(number('40.56'));
    const ledger = { ...LEDGER, items: [...LEDGER.items, aCreditNote('N', '2026-06-01', 500_00)] };
    expect(measure('daysSalesOutstanding', someFacts(ledger))).toEqual(number('0'));
  });

  test('the average balance is that of twelve days a month apart', () => {
    // Open on 30 June and 30 May 500, on 30 January 1,000, on all others nothing.
    expect(measure('averageBalance', someFacts(LEDGER))).toEqual(number('166.67'));
  });

  test('a payment that was undone never was, and what it paid is overdue', () => {
    const undone = {
      ...LEDGER,
      settlements: [
        ...LEDGER.settlements,
        { ...settled('undo', ['A', 'A paid 0'], ['2026-04-01', -1_000_00]), reversesId: 'A settled 0' },
      ],
    };
    expect(measure('averagePaymentDays', someFacts(undone))).toEqual(number('0'));
    expect(measure('lateShare', someFacts(undone))).toEqual(number('33.3333'));
  });

  test('what is dated after the day is not seen', () => {
    const later = aLedger(
      { id: 'A', on: '2026-01-01', due: '2026-01-31', minor: 1_000_00, paid: [['2026-07-01', 1_000_00]] },
      { id: 'D', on: '2026-07-02', due: '2026-07-31', minor: 9_000_00 },
    );
    expect(measure('averagePaymentDays', someFacts(later))).toEqual(unknown('nothing paid in 12 months'));
    expect(measure('daysSalesOutstanding', someFacts(later))).toEqual(number('365'));
  });

  test('what was paid more than twelve months ago does not count', () => {
    const old = aLedger({ id: 'A', on: '2025-05-01', due: '2025-05-31', minor: 1_00, paid: [['2025-06-30', 1_00]] });
    expect(measure('averagePaymentDays', someFacts(old))).toEqual(unknown('nothing paid in 12 months'));
    const inside = aLedger({ id: 'A', on: '2025-05-01', due: '2025-05-31', minor: 1_00, paid: [['2025-07-01', 1_00]] });
    expect(measure('averagePaymentDays', someFacts(inside))).toEqual(number('61'));
  });

  test.each([
    ['2024-06-30', '2'],
    ['2024-07-01', '1'],
    ['2026-06-30', '0'],
    ['2000-02-29', '26'],
  ])('a customer since %s has been one for %s completed years', (since, years) =>
    expect(measure('customerSinceYears', someFacts(LEDGER, { customerSince: isoDate(since) }))).toEqual(number(years)),
  );

  test.each([
    ['averagePaymentDays', 'nothing paid in 12 months'],
    ['paymentIndex', 'nothing paid in 12 months'],
    ['lateShare', 'nothing fell due in 12 months'],
    ['daysSalesOutstanding', 'nothing sold in 12 months'],
    ['customerSinceYears', 'date missing'],
    ['inBusinessYears', 'date missing'],
    ['creditGroup', 'no group'],
    ['country', 'no country'],
    ['limitUse', 'no limit'],
    ['externalSignal', 'no signal'],
  ] as const)('%s of a customer nobody knows is unknown: %s', (factor, because) =>
    expect(measure(factor, someFacts(aLedger()))).toEqual(unknown(because)),
  );

  test('a date in the future is unknown, not a negative age', () =>
    expect(measure('inBusinessYears', someFacts(LEDGER, { inBusinessSince: isoDate('2026-07-01') }))).toEqual(
      unknown('date in the future'),
    ));

  test.each([
    ['the same currency', { kind: 'limited', amount: money(1_000_00, 'EUR') }, {}, number('50')],
    [
      'another at its rate',
      { kind: 'limited', amount: money(1_000_00, 'USD') },
      { EUR: decimal('0.5'), USD: decimal('1') },
      number('100'),
    ],
    [
      'another without a rate',
      { kind: 'limited', amount: money(1_000_00, 'USD') },
      { EUR: decimal('0.5') },
      unknown('currency rate missing'),
    ],
    ['a limit of zero', { kind: 'limited', amount: money(0, 'EUR') }, {}, number('1000000')],
    ['no end', { kind: 'unlimited' }, {}, unknown('unlimited')],
  ] as const)('the use of a limit of %s', (...[, limit, rates, expected]) =>
    expect(measure('limitUse', someFacts(LEDGER, { limit, rates }))).toEqual(expected),
  );
});

describe('an external signal', () => {
  const rating = {
    signal: 'agency:rating',
    observedOn: isoDate('2026-06-01'),
    staleAfterDays: 29,
    value: decimal('3.5'),
    text: 'BB',
  };
  const group = { signal: 'agency:rating' };
  const facts = (...signals: ScoringFacts['signals']) => someFacts(LEDGER, { signals });

  test('gives its number to ranges and its text to values', () => {
    expect(measure('externalSignal', facts(rating), { ...group, lines: ranges(['0', null, 1]) })).toEqual(
      number('3.5'),
    );
    expect(measure('externalSignal', facts(rating), { ...group, lines: values([undefined, 1]) })).toEqual({
      kind: 'text',
      value: 'BB',
    });
  });

  test('counts on its last day and is stale the day after', () => {
    expect(measure('externalSignal', facts(rating), group)).toEqual({ kind: 'text', value: 'BB' });
    expect(measure('externalSignal', facts({ ...rating, staleAfterDays: 28 }), group)).toEqual({
      kind: 'stale',
      observedOn: '2026-06-01',
    });
  });

  test('the newest up to the day counts', () =>
    expect(
      measure(
        'externalSignal',
        facts(
          rating,
          { ...rating, observedOn: isoDate('2026-06-02'), text: 'A' },
          { ...rating, observedOn: isoDate('2026-07-01'), text: 'C' },
        ),
        group,
      ),
    ).toEqual({ kind: 'text', value: 'A' }));

  test('of another source is none', () =>
    expect(measure('externalSignal', facts({ ...rating, signal: 'other:rating' }), group)).toEqual(
      unknown('no signal'),
    ));
});
