import { isoDate } from '@o2c/core/kernel';
import { memoryWebApi } from '@o2c/pcf-shared/context-stand-in';
import { webApiReceivables } from '../../../../pcf-controls/AgingPanel/AgingPanel/sources/web-api-receivables';
import { anOpenItemRow } from '../../builders/rows';

const now = () => '2026-03-31T08:00:00Z';
const request = { customer: "O'Neil", asOf: isoDate('2026-03-31'), onProgress: () => undefined };
const online = { isOffline: () => false, now };

/** Hosts reject with plain objects. */
async function rejected(failure: unknown): Promise<never> {
  await Promise.resolve();
  throw failure;
}

describe('webApiReceivables', () => {
  test('asks twice, for the items open on the day and for their settlements by then (ux 5: at most 2 requests)', async () => {
    const asked: string[] = [];
    const remember = (table: string) => (options: string) => {
      asked.push(`${table} ${decodeURIComponent(options.replace(/^.*\$filter=/, ''))}`);
      return Promise.resolve({ entities: [] });
    };
    const webApi = memoryWebApi({ o2c_openitem: remember('items'), o2c_settlement: remember('settlements') });
    await webApiReceivables({ webApi, ...online }).read(request);
    // A settlement is found by the customers of its items: its own customer may be another one (a parent pays for a subsidiary).
    const mine = (item: string) =>
      `${item}o2c_customerid/accountnumber eq 'O''Neil' and (${item}o2c_closedon eq null or ${item}o2c_closedon gt 2026-03-31)`;
    expect(asked).toEqual([
      `items ${mine('')} and o2c_documentdate le 2026-03-31`,
      `settlements o2c_effectiveon le 2026-03-31 and (${mine('o2c_debititemid/')} or ${mine('o2c_credititemid/')})`,
    ]);
  });

  test('follows next links to the last row and says how far it is', async () => {
    const rows = Array.from({ length: 12_001 }, (_, index) => anOpenItemRow({ index, dueDaysAgo: 1, amount: 1 }));
    const progress: number[] = [];
    const source = webApiReceivables({ webApi: memoryWebApi({ o2c_openitem: rows }), ...online });
    const outcome = await source.read({ ...request, onProgress: (count) => progress.push(count) });
    expect(outcome).toMatchObject({ ok: true, value: { pages: 3 } });
    expect(outcome.ok && outcome.value.items.length).toBe(12_001);
    expect(progress).toEqual([5000, 10_000, 12_001]);
  });

  test.each([
    ['an inexact number', { o2c_amount: 2 ** 53 / 10 ** 4 }, 'o2c_amount cell.number-inexact'],
    ['more digits than the currency has', { o2c_amount: 1.234 }, 'o2c_amount'],
    ['a missing date', { o2c_duedate: null }, 'o2c_duedate missing'],
  ])('refuses the whole reading for %s', async (_case, defect, reason) => {
    const row = { ...anOpenItemRow({ index: 1, dueDaysAgo: 1, amount: 1 }), ...defect };
    const source = webApiReceivables({ webApi: memoryWebApi({ o2c_openitem: [row] }), ...online });
    const outcome = await source.read(request);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'receivables.unreadable-row' } });
    expect(!outcome.ok && outcome.error.code === 'receivables.unreadable-row' && outcome.error.reason).toContain(
      reason,
    );
  });

  test.each([
    [
      'a missing privilege',
      { errorCode: 0x80040220, message: 'Principal user is missing prvReado2c_openitem privilege' },
      { code: 'receivables.no-permission', privilege: 'prvReado2c_openitem' },
    ],
    ['an access code without a name', { errorCode: -2147220960, message: 'no' }, { code: 'receivables.no-permission' }],
    [
      'a server error with its id',
      { message: 'SQL timeout. Request Id: 3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
      { code: 'receivables.failed', correlationId: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
    ],
    ['anything else', 'boom', { code: 'receivables.failed', message: 'boom' }],
  ])('reads %s', async (_case, failure, refusal) => {
    const webApi = memoryWebApi({ o2c_openitem: () => rejected(failure) });
    expect(await webApiReceivables({ webApi, ...online }).read(request)).toMatchObject({ ok: false, error: refusal });
  });

  test('does not even ask while offline', async () => {
    const webApi = memoryWebApi({ o2c_openitem: () => Promise.reject(new Error('asked')) });
    const source = webApiReceivables({ webApi, isOffline: () => true, now });
    expect(await source.read(request)).toEqual({ ok: false, error: { code: 'receivables.offline' } });
  });
});
