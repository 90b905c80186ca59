import { instant, isoDate, sum } from '@o2c/core/kernel';
import { ageReceivables, agingSnapshot, type CurrencyAging, STANDARD } from '@o2c/core/receivables';
import { datedItem, eur } from './receivable-builders';

const wholeEntity = {
  legalEntityId: 'entity-1',
  agingDefinitionId: 'definition-1',
  asOf: isoDate('2026-03-31'),
  recordedOn: instant('2026-03-31T20:00:00Z'),
};
const subject = { ...wholeEntity, customerId: 'customer-1' };
const agingOf = (minor: number): CurrencyAging => {
  const items = [datedItem('A', eur(minor), '2026-03-01'), datedItem('B', eur(7_00), '2025-01-01')];
  const [aging] = ageReceivables({ items, settlements: [], definition: STANDARD, asOf: subject.asOf }).byCurrency;
  if (!aging) throw new Error('nothing open');
  return aging;
};

describe('an aging snapshot', () => {
  test('says what the live aging of the day says', () => {
    const snapshot = agingSnapshot(agingOf(10_00), subject);
    expect(snapshot).toMatchObject({ total: eur(17_00), overdue: eur(17_00), itemCount: 2, currency: 'EUR' });
    expect(snapshot.lines.map(({ sequence, label, amount }) => [sequence, label, amount.minor])).toEqual([
      [1, 'Current', 0],
      [2, '1-30', 10_00],
      [3, '31-60', 0],
      [4, '61-90', 0],
      [5, '90+', 7_00],
    ]);
    expect(
      sum(
        snapshot.lines.map((line) => line.amount),
        'EUR',
      ),
    ).toEqual(snapshot.total);
  });

  test('has one key per subject, definition, day and currency, and a hash of its figures', () => {
    const [one, same, other] = [
      agingSnapshot(agingOf(10_00), subject),
      agingSnapshot(agingOf(10_00), { ...subject, recordedOn: instant('2026-04-01T00:00:00Z') }),
      agingSnapshot(agingOf(10_01), subject),
    ];
    expect([same.key, same.contentHash]).toEqual([one.key, one.contentHash]);
    expect(other.key).toBe(one.key);
    expect(other.contentHash).not.toBe(one.contentHash);
    expect(agingSnapshot(agingOf(10_00), wholeEntity).key).not.toBe(one.key);
  });
});
