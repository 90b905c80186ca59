import { fireEvent, screen, within } from '@testing-library/react';
import { enumProperty, textProperty } from '@o2c/pcf-shared/context-stand-in';
import { aHoldRow, anOrder, aProfileRow, aReasonRow, mountCredit, type OrderFacts } from '../builders/credit';

const banner = async (): Promise<string> => {
  await screen.findByRole('meter').catch(() => undefined);
  return document.querySelector('.o2c-credit__banner')?.textContent ?? '';
};
const today = (): string => new Date().toISOString().slice(0, 10);
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('how things stand (ux 8.1 States)', () => {
  test.each<[string, OrderFacts, RegExp]>([
    ['ok', { status: 'cleared', holds: [] }, /^Within the limit/],
    ['watch from 80 %', { status: 'cleared', holds: [], profile: aProfileRow({ o2c_exposure: 8000 }) }, /^Close to/],
    ['over', { status: 'cleared', holds: [], profile: aProfileRow({ o2c_exposure: 12400 }) }, /^Over the limit/],
    ['held', {}, /^On hold: 2 reasons/],
    [
      'held for one reason when the other is gone',
      {
        holds: [
          aHoldRow('open', {
            o2c_credithold_o2c_creditholdreason_creditholdid: [
              aReasonRow(),
              aReasonRow({ o2c_cleared: true, o2c_ruleid: 'X' }),
            ],
          }),
        ],
      },
      /^On hold: 1 reason /,
    ],
    ['forced', { holds: [aHoldRow('open', { o2c_forced: true })] }, /^Held by a person/],
    [
      'forced, and nothing else holds it',
      { holds: [aHoldRow('readyToRelease', { o2c_forced: true })] },
      /No rule holds it any more/,
    ],
    ['ready', { holds: [aHoldRow('readyToRelease')] }, /^Ready to release/],
    [
      'waiting for approval',
      { holds: [aHoldRow('open', { o2c_approvalid: { o2c_approvalid: 'a', o2c_approvalstatus: 271800000 } })] },
      /^Release waits for approval/,
    ],
    [
      'partly released',
      {
        holds: [
          aHoldRow(),
          aHoldRow('released', { o2c_creditholdid: 'other', o2c_releasedon: `${today()}T08:00:00Z` }),
        ],
      },
      /^Partly released/,
    ],
    ['rejected', { status: 'rejected', holds: [aHoldRow('rejected')] }, /^Rejected/],
    [
      'released',
      { status: 'cleared', holds: [aHoldRow('released', { o2c_releasedon: '2026-03-31T08:00:00Z' })] },
      /^Released/,
    ],
    [
      'expired',
      { status: 'cleared', holds: [], profile: aProfileRow({ o2c_creditlimitexpireson: day(-2) }) },
      /^Credit limit expired/,
    ],
    [
      'no limit',
      { status: 'cleared', holds: [], profile: aProfileRow({ o2c_creditlimit: null }) },
      /^No credit limit set/,
    ],
    [
      'unlimited',
      { status: 'cleared', holds: [], profile: aProfileRow({ o2c_creditlimit: null, o2c_unlimitedcredit: true }) },
      /^Unlimited credit/,
    ],
    ['excluded', { status: 'cleared', holds: [], profile: aProfileRow({ o2c_excludedfromcredit: true }) }, /^Excluded/],
    ['not evaluated', { status: 'notEvaluated', holds: [] }, /^Not evaluated yet/],
  ])('%s', async (_name, order, expected) => {
    mountCredit({ record: anOrder(order) });
    expect(await banner()).toMatch(expected);
  });

  test('a temporary limit replaces the base while it holds', async () => {
    const profile = aProfileRow({
      o2c_temporarycreditlimit: 20000,
      o2c_temporaryfrom: day(-3),
      o2c_temporaryto: day(3),
    });
    mountCredit({ record: anOrder({ status: 'cleared', holds: [], profile }) });
    expect((await screen.findByRole('meter')).getAttribute('aria-valuetext')).toContain('€4,000.00 of €20,000.00 used');
  });
});

describe('what stands in the way', () => {
  test.each([
    ['order', 'Save the order to check credit'],
    ['invoice', 'Save the invoice to check credit'],
    ['account', 'Save the account to see its credit'],
  ] as const)('a new %s has nothing to show', (mode, text) => {
    mountCredit({ inputs: { recordKey: textProperty(null), mode: enumProperty(mode) }, host: { entityId: '' } });
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('a column the person may not read', () => {
    mountCredit({ inputs: { recordKey: textProperty(null, { readable: false }) } });
    expect(screen.getByText('You may not read the number of this record')).toBeTruthy();
  });

  test('a missing privilege is named', async () => {
    const record = (): Promise<never> =>
      Promise.reject({ message: 'missing prvReado2c_credithold privilege', errorCode: 0x80040220 }); // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors -- what hosts reject with
    mountCredit({ record });
    expect(await screen.findByText('Missing privilege: prvReado2c_credithold.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  test('a failure can be tried again', async () => {
    let fails = true;
    mountCredit({ record: () => (fails ? Promise.reject(new Error('Too busy')) : Promise.resolve(anOrder())) });
    expect(await screen.findByText('Too busy')).toBeTruthy();
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await banner()).toMatch(/^On hold/);
  });

  test('offline', async () => {
    mountCredit({ host: { offline: true } });
    expect(await screen.findByText('You are offline')).toBeTruthy();
  });

  test('a snapshot of another version is refused, one of ours is shown', async () => {
    const snapshot = (v: number): string => JSON.stringify({ v, asOf: '2026-03-31T08:00:00Z', record: anOrder() });
    const { unmount } = mountCredit({ inputs: { snapshot: textProperty(snapshot(2)) } });
    expect(await screen.findByText('The figures handed in cannot be read')).toBeTruthy();
    unmount();
    mountCredit({ inputs: { snapshot: textProperty(snapshot(1)) } });
    expect(await banner()).toMatch(/^On hold: 2 reasons/);
    expect(screen.getByText(/^These figures are of/)).toBeTruthy();
  });
});

describe('the figures (ux 8.1 A11y, Wow)', () => {
  test('the bar is a meter with its reading in words, and its parts are a list', async () => {
    mountCredit();
    const meter = await screen.findByRole('meter', { name: 'Used of the credit limit' });
    expect(meter.getAttribute('aria-valuetext')).toBe('€10,500.00 of €10,000.00 used. €500.00 over (105%)');
    expect(meter.getAttribute('aria-valuenow')).toBe('1050000');
    expect(Number(meter.getAttribute('aria-valuemax'))).toBeGreaterThanOrEqual(1050000);
    expect(screen.getAllByText('€500.00 over (105%)')).toHaveLength(1);
    expect([...document.querySelectorAll('.o2c-credit__legend li')].map((part) => part.textContent)).toEqual([
      'Open invoices€9,500.00',
      'Delivered, not billed€0.00',
      'Open orders€0.00',
      'This document€1,000.00',
    ]);
  });

  test('each reason says measured, allowed and precisely what would clear it', async () => {
    mountCredit();
    const reasons = within(await screen.findByRole('list', { name: 'Why it is held' })).getAllByRole('listitem');
    expect(reasons.map((reason) => reason.textContent)).toEqual([
      'Days overdue40 days, allowed 30 daysTo clear it: a payment of €1,200.00 (INV-1) or 10 more days of grace.Rule DAYS, all customers. Since 03/30/2026.',
      'Credit limit used105 %, allowed 100 %To clear it: a payment of €500.00, a limit of €10,500.00 (€500.00 more), or reducing the document by €500.00 to €500.00.Rule LIMIT, all customers. Since 03/30/2026.',
    ]);
  });

  test('a reason opens what it rests on, and from there the open item', async () => {
    const { opened } = mountCredit();
    const reason = await screen.findByRole('button', { name: /^Days overdue/ });
    fireEvent.click(reason);
    expect(reason.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'INV-1' }));
    expect(opened).toEqual(['o2c_openitem 00000000-0000-4000-8000-000000000031']);
  });

  test('a hold without an evaluation shows what its row says, and estimates nothing', async () => {
    mountCredit({ record: anOrder({ holds: [aHoldRow('open', { o2c_evaluation: '{"v":99}' })] }) });
    expect((await screen.findByRole('meter')).getAttribute('aria-valuetext')).toContain(
      '€10,500.00 of €10,000.00 used',
    );
    expect(screen.queryByRole('button', { name: /What if/ })).toBeNull();
    expect(screen.getByText('Have the late items paid.')).toBeTruthy();
  });

  test('at most two requests on load (ux 5); the policy is read when the person turns to the panel', async () => {
    const { asked } = mountCredit();
    await screen.findByRole('meter');
    expect(asked).toEqual(['salesorder', 'role']);
    fireEvent.focus(screen.getByRole('button', { name: /^Release/ }));
    expect(await screen.findByText('You can release this yourself.')).toBeTruthy();
    expect(asked).toEqual(['salesorder', 'role', 'o2c_policy']);
  });
});
