import {
  type AdjustmentLine,
  adjustmentAmount,
  adjustmentHash,
  checkAdjustment,
  type LimitAdjustment,
  type LimitHolder,
} from '@o2c/core/credit-limits';
import { decimal, instant, isoDate, money, type Money } from '@o2c/core/kernel';

const eur = (minor: number): Money => money(minor, 'EUR');

const aLine = (over: Partial<AdjustmentLine> = {}): AdjustmentLine => ({
  id: 'line',
  key: 'line',
  name: 'A line',
  sequence: 1,
  profileId: 'profile',
  customerId: 'customer',
  currency: 'EUR',
  newLimit: eur(5_000_00),
  unlimited: false,
  belowExposure: false,
  previous: { unlimited: false },
  ...over,
});

const aJournal = (over: Partial<LimitAdjustment> = {}): LimitAdjustment => ({
  id: 'journal',
  key: 'journal',
  name: 'A journal',
  legalEntityId: 'NL01',
  type: 'creditLimit',
  source: 'manual',
  status: 'draft',
  expiresOn: isoDate('2027-01-01'),
  lines: [aLine()],
  ...over,
});

const aHolder = (over: Partial<LimitHolder> = {}): LimitHolder => ({
  id: 'profile',
  customerId: 'customer',
  legalEntityId: 'NL01',
  currency: 'EUR',
  creditLimit: eur(10_000_00),
  unlimitedCredit: false,
  ...over,
});

const check = (journal: LimitAdjustment, holder: LimitHolder = aHolder(), exposure: number | 'unknown' = 0) =>
  checkAdjustment(journal, {
    today: isoDate('2026-06-10'),
    holders: new Map([[holder.id, holder]]),
    exposures: new Map(exposure === 'unknown' ? [] : [[holder.id, eur(exposure)]]),
  });

const without = (line: AdjustmentLine, name: keyof AdjustmentLine): AdjustmentLine =>
  Object.fromEntries(Object.entries(line).filter(([known]) => known !== name)) as unknown as AdjustmentLine;

describe('a journal is checked before it is submitted and again before it is posted (CR-14)', () => {
  test('one that is right passes, to the last day and to the last cent', () => {
    expect(check(aJournal())).toBeUndefined();
    expect(check(aJournal({ expiresOn: isoDate('2026-06-10') }))).toBeUndefined();
    expect(check(aJournal(), aHolder(), 5_000_00)).toBeUndefined();
  });

  test.each([
    ['no line', aJournal({ lines: [] }), 'credit-adjustment.empty'],
    ['a customer twice', aJournal({ lines: [aLine(), aLine({ id: 'two' })] }), 'credit-adjustment.customer-twice'],
    ['an unknown profile', aJournal({ lines: [aLine({ profileId: 'x' })] }), 'credit-adjustment.profile-unknown'],
    ['no expiry', journalWithoutExpiry(), 'credit-adjustment.expiry-missing'],
    ['an expiry in the past', aJournal({ expiresOn: isoDate('2026-06-09') }), 'credit-adjustment.expired'],
    ['a temporary limit from no day', aJournal({ type: 'temporary' }), 'credit-adjustment.valid-from-missing'],
    [
      'a temporary limit that ends before it begins',
      aJournal({ type: 'temporary', validFrom: isoDate('2027-01-02') }),
      'credit-adjustment.days-reversed',
    ],
    ['another company', aJournal({ legalEntityId: 'US01' }), 'credit-adjustment.other-company'],
    ['another customer', aJournal({ lines: [aLine({ customerId: 'x' })] }), 'credit-adjustment.other-customer'],
    ['another currency', aJournal({ lines: [aLine({ currency: 'USD' })] }), 'credit-adjustment.currency-differs'],
    ['no limit', aJournal({ lines: [without(aLine(), 'newLimit')] }), 'credit-adjustment.limit-missing'],
    ['both', aJournal({ lines: [aLine({ unlimited: true })] }), 'credit-adjustment.limit-and-unlimited'],
    ['less than nothing', aJournal({ lines: [aLine({ newLimit: eur(-1) })] }), 'credit-limits.below-zero'],
  ])('%s is refused by name', (_, journal, code) => {
    expect(check(journal)).toMatchObject({ code });
  });

  test('a limit that another profile lends cannot be set here', () => {
    expect(check(aJournal(), aHolder({ limitOwnerId: 'parent' }))).toMatchObject({
      code: 'credit-limits.limit-of-another',
    });
  });

  test('a limit never falls below what is taken without the flag; nor where nobody knows what is taken', () => {
    expect(check(aJournal(), aHolder(), 5_000_01)).toEqual({ code: 'credit-limits.below-exposure', line: '1' });
    expect(check(aJournal(), aHolder(), 'unknown')).toMatchObject({ code: 'credit-limits.exposure-unknown' });
    const onPurpose = aJournal({ lines: [aLine({ belowExposure: true })] });
    expect(check(onPurpose, aHolder(), 5_000_01)).toBeUndefined();
  });

  test('a line that is posted is not checked again: the limit has changed by it', () => {
    const posted = aLine({ postedOn: instant('2026-06-10T09:00:00Z') });
    expect(check(aJournal({ lines: [posted] }), aHolder(), 9_000_00)).toBeUndefined();
  });
});

function journalWithoutExpiry(): LimitAdjustment {
  return Object.fromEntries(
    Object.entries(aJournal()).filter(([name]) => name !== 'expiresOn'),
  ) as unknown as LimitAdjustment;
}

describe('the hash of a journal', () => {
  test('follows from what posting does, whatever the order of lines, and from nothing else', () => {
    const two = [aLine(), aLine({ id: 'two', sequence: 2, profileId: 'p2' })];
    const hash = adjustmentHash(aJournal({ lines: two }));
    expect(adjustmentHash(aJournal({ lines: [...two].reverse(), name: 'x', reason: 'y', status: 'posted' }))).toBe(
      hash,
    );
    expect(adjustmentHash(aJournal({ lines: two.map((line) => ({ ...line, explanation: 'z' })) }))).toBe(hash);
    expect(adjustmentHash(aJournal({ lines: two.slice(1) }))).not.toBe(hash);
  });

  test.each([
    [{ newLimit: eur(5_000_01) }],
    [{ profileId: 'other' }],
    [{ belowExposure: true }],
    [{ unlimited: true }],
    [{ expiresOn: isoDate('2028-01-01') }],
    [{ validFrom: isoDate('2026-07-01') }],
  ])('changes with %j', (over) => {
    expect(adjustmentHash(aJournal({ lines: [aLine(over)] }))).not.toBe(adjustmentHash(aJournal()));
  });

  test('is the same for days of the journal and days of the line, so that posting does not change it', () => {
    const own = aJournal({ lines: [aLine({ expiresOn: isoDate('2027-01-01') })] });
    expect(adjustmentHash(own)).toBe(adjustmentHash(aJournal()));
  });
});

describe('the authority a journal needs', () => {
  const rates = { EUR: decimal(1), USD: decimal('1.25') };
  test('is its largest new limit in the accounting currency', () => {
    const usd = aLine({ id: 'two', currency: 'USD', newLimit: money(10_000_00, 'USD') });
    expect(adjustmentAmount({ lines: [aLine(), usd] }, 'EUR', rates)).toBe('8000');
  });

  test('is unbounded for a lifted limit, and where a rate is missing', () => {
    const gbp = aLine({ currency: 'GBP', newLimit: money(1, 'GBP') });
    expect(adjustmentAmount({ lines: [gbp] }, 'EUR', rates)).toBe('unbounded');
    expect(adjustmentAmount({ lines: [without(aLine({ unlimited: true }), 'newLimit')] }, 'EUR', rates)).toBe(
      'unbounded',
    );
  });
});
