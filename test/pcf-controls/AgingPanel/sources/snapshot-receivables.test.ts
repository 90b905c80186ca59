import { isoDate } from '@o2c/core/kernel';
import { snapshotReceivables } from '../../../../pcf-controls/AgingPanel/AgingPanel/sources/snapshot-receivables';
import { anItem } from '../../builders/receivables';

const good = { v: 1, asOf: '2026-03-31', takenAt: '2026-03-31T08:00:00Z', items: [anItem()], settlements: [] };
const read = (snapshot: unknown) =>
  snapshotReceivables(typeof snapshot === 'string' ? snapshot : JSON.stringify(snapshot)).read({
    customer: 'C',
    asOf: isoDate('2026-03-31'),
    onProgress: () => undefined,
  });

describe('snapshotReceivables (ux 8, canvas snapshot)', () => {
  test('reads version 1 and knows the one day it was taken for', async () => {
    expect(await read(good)).toMatchObject({ ok: true, value: { items: [{ documentNumber: 'INV-1' }], pages: 1 } });
    expect(snapshotReceivables(JSON.stringify(good)).fixedDay).toBe('2026-03-31');
  });

  test.each([
    ['no JSON', '{', undefined],
    ['another version', { ...good, v: 2 }, '2'],
    ['no such day', { ...good, asOf: '2026-02-30' }, '1, date'],
    ['an unknown currency', { ...good, items: [{ ...anItem(), amount: { minor: 1, currency: 'XXX' } }] }, '1, amount'],
    [
      'an amount with a fraction',
      { ...good, items: [{ ...anItem(), amount: { minor: 1.5, currency: 'EUR' } }] },
      '1, amount',
    ],
    ['an unknown kind', { ...good, items: [{ ...anItem(), kind: 'gift' }] }, '1, kind'],
    ['items that are no list', { ...good, items: {} }, '1, list'],
  ])('refuses %s whole', async (_case, snapshot, version) => {
    expect(await read(snapshot)).toEqual({ ok: false, error: { code: 'receivables.unreadable-snapshot', version } });
  });
});
