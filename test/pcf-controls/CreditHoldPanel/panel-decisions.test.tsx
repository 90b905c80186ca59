import { fireEvent, screen, waitFor } from '@testing-library/react';
import { textProperty, twoOptionsProperty } from '@o2c/pcf-shared/context-stand-in';
import { aHoldRow, anOrder } from '../builders/credit';
import { buttons, fill, HOLD, key, mounted, passes, payloadOf, press, releaseIt, REVIEW } from '../builders/ask-credit';

describe('what a person decides (ux 8.1 Actions, Keys)', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('the dialog says what is missing, field by field', async () => {
    const { created } = await mounted();
    key('r');
    press('Release');
    expect(await screen.findByText('Say why.')).toBeTruthy();
    fill(/^Reason/, 'x');
    fill(/^Look at it again on/, '2020-01-01');
    expect(await screen.findByText('Choose today or a later day.')).toBeTruthy();
    press('Cancel');
    await passes(12_000);
    expect(created).toEqual([]);
  });

  test('above the amount one person decides alone, the amount is typed and another person asked', async () => {
    const policies = [{ o2c_autonomy: 271800003, o2c_approvalabove: 500 }];
    const { created } = await mounted({ policies });
    fireEvent.focus(screen.getByRole('button', { name: /^Release/ }));
    await screen.findByText('Needs the approval of another person (O2C Credit Manager) within 72 hours.');
    key('r');
    fill(/^Reason/, 'Key account');
    fill(/^Look at it again on/, REVIEW);
    fill(/^Type €1,000.00 to confirm/, '999');
    press('Request release');
    expect(await screen.findByText('This is not the amount.')).toBeTruthy();
    fill(/^Type €1,000.00 to confirm/, '1.000,00');
    press('Request release');
    await passes(10_000);
    expect(created[0]).toMatchObject({ o2c_type: 'credit.release' });
  });

  test('a release can take all held orders of the customer along, each as a request of its own', async () => {
    const others = [
      aHoldRow('open', {
        o2c_creditholdid: '11111111-0000-4000-8000-000000000002',
        o2c_name: 'SO-2',
        o2c_contenthash: 'b'.repeat(64),
      }),
    ];
    const { created } = await mounted({ record: anOrder({ others }) });
    key('r');
    fireEvent.click(screen.getByLabelText('All 2 held orders of the customer'));
    fireEvent.click(screen.getByLabelText('Carry on with what was stopped'));
    fill(/^Reason/, 'Paid by cheque');
    fill(/^Look at it again on/, REVIEW);
    fill(/^Note/, 'See mail');
    press('Release');
    await passes(10_000);
    expect(created.map((row) => [row['o2c_targetid'], payloadOf(row)])).toEqual([
      [HOLD, { contentHash: 'a'.repeat(64), mode: 'withPosting', reviewOn: REVIEW, note: 'See mail' }],
      [
        '11111111-0000-4000-8000-000000000002',
        { contentHash: 'b'.repeat(64), mode: 'withPosting', reviewOn: REVIEW, note: 'See mail' },
      ],
    ]);
  });

  test.each([
    [
      'j',
      'Reject',
      { row: { o2c_type: 'credit.reject', o2c_targetid: HOLD }, payload: { contentHash: 'a'.repeat(64) } },
    ],
    ['h', 'Hold', { row: { o2c_type: 'credit.force', o2c_targettable: 'salesorder' }, payload: {} }],
  ] as const)('%s asks for "%s" with a reason', async (letter, button, { row, payload }) => {
    const { created } = await mounted();
    key(letter);
    fill(/^Reason/, 'No payment');
    press(button);
    await passes(10_000);
    expect(created[0]).toMatchObject({ ...row, o2c_reason: 'No payment' });
    expect(payloadOf(created[0])).toEqual(payload);
  });

  test('E evaluates at once: there is nothing to take back', async () => {
    const { created } = await mounted();
    key('e');
    await passes(1_000);
    expect(created[0]).toMatchObject({
      o2c_type: 'credit.evaluate',
      o2c_targettable: 'o2c_credithold',
      o2c_targetid: HOLD,
    });
  });

  test('letters can be switched off, and never act while somebody types', async () => {
    const { unmount } = await mounted({ inputs: { shortcuts: twoOptionsProperty(false) } });
    key('r');
    expect(screen.queryByRole('dialog')).toBeNull();
    unmount();
    await mounted();
    key('w');
    fireEvent.keyDown(screen.getByLabelText('So much is paid'), { key: 'r' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(screen.getByLabelText('So much is paid'), { key: 'Escape' });
    expect(screen.queryByLabelText('So much is paid')).toBeNull();
  });

  test.each([
    [['O2C Credit Manager'], ['Release', 'Reject', 'Hold', 'Evaluate again', 'What if', 'Open customer', 'Shortcuts']],
    [['O2C Credit Analyst'], ['Request release', 'Evaluate again', 'What if', 'Open customer', 'Shortcuts']],
    [['O2C Sales'], ['What if', 'Open customer', 'Shortcuts']],
  ])('%j are offered %j', async (roles, expected) => {
    await mounted({ roles });
    await waitFor(() => expect(buttons()).toEqual(expected));
  });

  test('a release that waits for approval is decided on the approval', async () => {
    const approval = { o2c_approvalid: '77777777-0000-4000-8000-000000000001', o2c_approvalstatus: 271800000 };
    const { opened } = await mounted({ record: anOrder({ holds: [aHoldRow('open', { o2c_approvalid: approval })] }) });
    expect(buttons()).not.toContain('Release');
    fireEvent.click(screen.getByRole('button', { name: 'Open approval' }));
    expect(opened).toEqual(['o2c_approval 77777777-0000-4000-8000-000000000001']);
  });

  test('a host without a Web API gets the request as output', async () => {
    const snapshot = JSON.stringify({ v: 1, asOf: new Date().toISOString(), record: anOrder() });
    const webApi: Partial<ComponentFramework.WebApi> = {};
    const { control, outputsNotified } = await mounted({
      inputs: { snapshot: textProperty(snapshot) },
      host: { webApi: webApi as ComponentFramework.WebApi },
    });
    releaseIt();
    await passes(10_000);
    expect(outputsNotified()).toBe(1);
    expect(JSON.parse(control.getOutputs().pendingAction ?? '')).toMatchObject({
      type: 'credit.release',
      targetId: HOLD,
    });
  });
});

describe('what if (ux 8.1)', () => {
  const verdict = (): string => document.querySelector('.o2c-credit__verdict')?.textContent ?? '';

  test('shows the first combination that clears all reasons, and one cent less does not', async () => {
    await mounted();
    key('w');
    expect(screen.getByText('Estimate')).toBeTruthy();
    expect(verdict()).toBe('It would still be held: Days overdue, Credit limit used.');
    fireEvent.click(screen.getByRole('button', { name: 'Show what clears everything' }));
    const paid = screen.getByLabelText<HTMLInputElement>('So much is paid');
    expect(paid.value).toBe('1200');
    expect(verdict()).toBe('It would be cleared.');
    fireEvent.change(paid, { target: { value: '1,199.99' } });
    expect(verdict()).toBe('It would still be held: Days overdue.');
  });

  test('several levers work together', async () => {
    await mounted();
    key('w');
    fireEvent.change(screen.getByLabelText('Days of grace more'), { target: { value: '10' } });
    expect(verdict()).toBe('It would still be held: Credit limit used.');
    fireEvent.change(screen.getByLabelText('Limit raised by'), { target: { value: '€ 500' } });
    expect(verdict()).toBe('It would be cleared.');
  });

  test('what is no amount is said so', async () => {
    await mounted();
    key('w');
    fireEvent.change(screen.getByLabelText('Document reduced by'), { target: { value: 'half' } });
    expect(verdict()).toBe('This is no amount or number of days.');
    expect(screen.getByLabelText('Document reduced by').getAttribute('aria-invalid')).toBe('true');
  });
});
