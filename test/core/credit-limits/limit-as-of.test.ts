import {
  checkLimits,
  limitAfter,
  limitAsOf,
  type LimitHolder,
  type LimitOnFile,
  type PostedLimitLine,
  previousLimit,
} from '@o2c/core/credit-limits';
import { addDays, instant, type IsoDate, isoDate, money, type Money } from '@o2c/core/kernel';
import fc from 'fast-check';

const eur = (minor: number): Money => money(minor, 'EUR');
const at = (day: string) => instant(`${day}T09:00:00Z`);
const knownOn = (day: string) => ({ day: isoDate(day), recordedBy: instant(`${day}T23:59:59Z`) });

const aHolder = (onFile: LimitOnFile): LimitHolder => ({
  id: 'profile',
  customerId: 'customer',
  legalEntityId: 'NL01',
  currency: 'EUR',
  ...onFile,
});

/** Posts changes one after the other, as jobs do, and keeps what each replaced. */
function posted(began: LimitOnFile, changes: readonly Omit<PostedLimitLine, 'previous' | 'profileId'>[]) {
  let onFile = began;
  const lines = changes.map((change): PostedLimitLine => {
    const line = { ...change, profileId: 'profile', previous: previousLimit(onFile, change.type) };
    onFile = limitAfter(onFile, line, change.type);
    return line;
  });
  return { lines, onFile };
}

const raise = (id: string, day: string, minor: number): Omit<PostedLimitLine, 'previous' | 'profileId'> => ({
  id,
  type: 'creditLimit',
  postedOn: at(day),
  newLimit: eur(minor),
  unlimited: false,
  expiresOn: isoDate('2027-01-01'),
});

describe('a limit as it was known (design.md decision 12)', () => {
  const began = { creditLimit: eur(1_000_00), unlimitedCredit: false, creditLimitExpiresOn: isoDate('2026-12-31') };
  const { lines, onFile } = posted(began, [
    raise('1', '2026-03-01', 2_000_00),
    { ...raise('2', '2026-04-01', 9_000_00), type: 'temporary', validFrom: isoDate('2026-04-05') },
    raise('3', '2026-05-01', 3_000_00),
  ]);
  const profile = { ...aHolder(onFile), creditApprovedOn: isoDate('2026-03-01') };

  test.each`
    day             | limit       | temporary    | approved
    ${'2026-02-28'} | ${1_000_00} | ${undefined} | ${undefined}
    ${'2026-03-01'} | ${2_000_00} | ${undefined} | ${'2026-03-01'}
    ${'2026-04-01'} | ${2_000_00} | ${9_000_00}  | ${'2026-03-01'}
    ${'2026-05-01'} | ${3_000_00} | ${9_000_00}  | ${'2026-03-01'}
  `('on $day it was $limit and for a time $temporary', ({ day, limit, temporary, approved }: Known) => {
    const known = limitAsOf(lines, profile, knownOn(day));
    expect(known.creditLimit).toEqual(eur(limit));
    expect(known.temporaryCreditLimit).toEqual(temporary === undefined ? undefined : eur(temporary));
    expect(known.creditApprovedOn).toBe(approved);
    if (limit === 1_000_00) expect(known).toEqual(began);
  });

  test('what was recorded later nobody knew, even of the same day', () => {
    const known = limitAsOf(lines, profile, {
      day: isoDate('2026-03-01'),
      recordedBy: instant('2026-03-01T08:59:59Z'),
    });
    expect(known.creditLimit).toEqual(eur(1_000_00));
  });

  test('without a line the limit is as the profile has it, and lines of others do not count', () => {
    const other = lines.map((line) => ({ ...line, profileId: 'another' }));
    expect(limitAsOf(other, aHolder(began), knownOn('2026-12-31'))).toEqual(began);
  });

  test('a limit that was lifted is unlimited from then on, and none was decided before the first', () => {
    const { lines: own, onFile: now } = posted({ unlimitedCredit: false }, [
      { id: '1', type: 'creditLimit', postedOn: at('2026-03-01'), unlimited: true, expiresOn: isoDate('2027-01-01') },
    ]);
    expect(now).toEqual({ unlimitedCredit: true, creditLimitExpiresOn: isoDate('2027-01-01') });
    expect(limitAsOf(own, aHolder(now), knownOn('2026-02-01'))).toEqual({ unlimitedCredit: false });
    expect(limitAsOf(own, aHolder(now), knownOn('2026-03-01'))).toEqual(now);
  });

  test('the fold of all lines is the profile, whatever was posted in whatever order of days', () => {
    const aChange = fc.record({
      id: fc.uuid(),
      type: fc.constantFrom<PostedLimitLine['type']>('creditLimit', 'temporary'),
      newLimit: fc.nat(1_000_000).map(eur),
      unlimited: fc.constant(false),
      validFrom: fc.constant(isoDate('2026-01-01')),
      expiresOn: fc.nat(400).map((days): IsoDate => addDays(isoDate('2026-01-01'), days)),
    });
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 6 }), fc.nat(6), (changes, known) => {
        const days = changes.map((change, index) => ({
          ...change,
          postedOn: at(addDays(isoDate('2026-02-01'), index)),
        }));
        const whole = posted(began, days);
        expect(checkLimits([aHolder(whole.onFile)], whole.lines)).toEqual([]);
        const until = knownOn(addDays(isoDate('2026-01-31'), known));
        expect(limitAsOf(whole.lines, aHolder(whole.onFile), until)).toEqual(
          posted(began, days.slice(0, known)).onFile,
        );
      }),
    );
  });

  test('a limit that was changed past the journal is found (I25), and one without lines is left alone', () => {
    const past = aHolder({ ...onFile, creditLimit: eur(99_000_00) });
    expect(checkLimits([past], lines)).toMatchObject([{ invariant: 'I25', subject: 'profile' }]);
    expect(checkLimits([past], [])).toEqual([]);
  });
});

interface Known {
  readonly day: string;
  readonly limit: number;
  readonly temporary?: number;
  readonly approved?: string;
}
