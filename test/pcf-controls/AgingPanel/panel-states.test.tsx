import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { dateProperty, memoryWebApi, numberProperty, textProperty } from '@o2c/pcf-shared/context-stand-in';
import { mountPanel } from '../builders/mount-panel';
import { anOpenItemRow } from '../builders/rows';

const items = [
  anOpenItemRow({ index: 1, dueDaysAgo: -10, amount: 500 }),
  anOpenItemRow({ index: 2, dueDaysAgo: 12, amount: 300, disputed: 100 }),
  anOpenItemRow({ index: 3, dueDaysAgo: 100, amount: 200 }),
];
const buckets = async () => within(await screen.findByRole('group', { name: 'Balance by age' })).getAllByRole('button');

describe('AgingPanel states (ux 4, 8.2 States)', () => {
  test('shows balance, overdue, oldest and weighted days late', async () => {
    mountPanel({ tables: { o2c_openitem: items } });
    const head = (await screen.findByText('Balance')).closest('dl');
    expect(head?.textContent).toBe(
      'Balance€1,000.003 itemsOverdue€500.0050% of debitsOldest overdue100 daysINV-3Average days late47.2 daysweighted by amount',
    );
  });

  test('says what to do on a record that is not saved yet', () => {
    mountPanel({ inputs: { recordKey: textProperty(null) }, host: { entityId: '' } });
    expect(screen.getByText('Save the account first')).toBeTruthy();
  });

  test('says what is missing on a saved account without a number', () => {
    mountPanel({ inputs: { recordKey: textProperty('  ') } });
    expect(screen.getByText('This account has no account number')).toBeTruthy();
  });

  test('shows nothing of a column the user may not read', () => {
    mountPanel({ inputs: { recordKey: textProperty('C-1', { readable: false }) }, tables: { o2c_openitem: items } });
    expect(screen.getByText('You may not read the account number')).toBeTruthy();
  });

  test("shows the host's own error text beside the figures", async () => {
    mountPanel({
      inputs: { recordKey: textProperty('C-1', { errorMessage: 'Number is taken' }) },
      tables: { o2c_openitem: items },
    });
    expect(screen.getByText('Number is taken')).toBeTruthy();
    expect(await buckets()).toHaveLength(5);
  });

  test('shows a skeleton first, and how many items were read of a long list', async () => {
    let answer: (value: { entities: typeof items }) => void = () => undefined;
    mountPanel({ tables: { o2c_openitem: () => new Promise((resolve) => (answer = resolve)) } });
    expect(screen.getByRole('status', { name: 'Reading receivables …' })).toBeTruthy();
    answer({ entities: items });
    expect(await buckets()).toHaveLength(5);
  });

  test('nothing overdue names the next due date', async () => {
    mountPanel({ tables: { o2c_openitem: [items[0] ?? {}] } });
    expect(await screen.findByText(/^All current\. Next due .*: €500\.00\.$/)).toBeTruthy();
  });

  test('nothing open says so and lets the user choose another day', async () => {
    mountPanel();
    expect(await screen.findByText(/^Nothing open on/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'As of' })).toBeTruthy();
  });

  test('a credit balance is named and its buckets are credits', async () => {
    mountPanel({ tables: { o2c_openitem: [anOpenItemRow({ index: 1, dueDaysAgo: 12, amount: -300 })] } });
    expect(await screen.findByText('Balance in credit')).toBeTruthy();
    expect((await buckets())[1]?.className).toContain('o2c-aging__bucket--credit');
  });

  test('names the missing privilege', async () => {
    const failure = Object.assign(new Error('missing prvReado2c_openitem'), { errorCode: 0x80040220 });
    mountPanel({ tables: { o2c_openitem: () => Promise.reject(failure) } });
    expect(await screen.findByText(/prvReado2c_openitem/)).toBeTruthy();
    expect(screen.queryByText('Retry')).toBeNull();
  });

  test('an error gives its reference and Retry reads again', async () => {
    let calls = 0;
    const message = 'Timeout. Request Id: 3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    mountPanel({
      tables: {
        o2c_openitem: () =>
          (calls += 1) === 1 ? Promise.reject(new Error(message)) : Promise.resolve({ entities: items }),
      },
    });
    expect(await screen.findByText(/reference for support: 3f2504e0/)).toBeTruthy();
    fireEvent.click(screen.getByText('Retry'));
    expect(await buckets()).toHaveLength(5);
  });

  test('a failed re-reading keeps the figures and says of when they are', async () => {
    let fail = false;
    mountPanel({
      tables: { o2c_openitem: () => (fail ? Promise.reject(new Error('no')) : Promise.resolve({ entities: items })) },
    });
    await buckets();
    fail = true;
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText(/could not be read\. Still showing the figures as of/)).toBeTruthy();
    expect(await buckets()).toHaveLength(5);
  });

  test('offline keeps the figures and says of when they are', async () => {
    const panel = mountPanel({ tables: { o2c_openitem: items } });
    await buckets();
    panel.update({ offline: true });
    expect(screen.getByText(/^You are offline\. These figures were read at/)).toBeTruthy();
    expect(await buckets()).toHaveLength(5);
  });

  test('offline from the start explains itself', async () => {
    mountPanel({ host: { offline: true } });
    expect(await screen.findByText('You are offline.')).toBeTruthy();
  });

  test('old figures are marked', async () => {
    mountPanel({ tables: { o2c_openitem: items }, inputs: { staleAfterMinutes: numberProperty(-1) } });
    expect(await screen.findByText(/may be out of date/)).toBeTruthy();
  });

  test('a read-only form shows the same figures', async () => {
    mountPanel({ tables: { o2c_openitem: items }, host: { disabled: true } });
    expect(await buckets()).toHaveLength(5);
  });

  test('more than 5,000 items are all counted, and it says how they were read', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => anOpenItemRow({ index, dueDaysAgo: 5, amount: 1 }));
    mountPanel({ tables: { o2c_openitem: many } });
    expect(await screen.findByText('5,001 items, read in 2 pages: the figures cover all of them.')).toBeTruthy();
    expect((await buckets())[1]?.getAttribute('aria-label')).toBe('1 to 30 days, €5,001.00, 5,001 items, 100%');
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(100);
  });

  test('without Web API and snapshot it says so; with a snapshot it shows that day only', async () => {
    const panel = mountPanel({ host: { webApi: {} as ComponentFramework.WebApi } });
    expect(screen.getByText('No figures here')).toBeTruthy();
    panel.unmount();
    const snapshot = textProperty(
      JSON.stringify({ v: 1, asOf: '2026-03-31', takenAt: '2026-03-31T08:00:00Z', items: [], settlements: [] }),
    );
    mountPanel({ inputs: { snapshot }, host: { webApi: {} as ComponentFramework.WebApi } });
    expect(await screen.findByText('Nothing open on 03/31/2026')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'As of' }).hasAttribute('disabled')).toBe(true);
  });

  test('a snapshot of another version is refused with its version', async () => {
    mountPanel({ inputs: { snapshot: textProperty('{"v":7}') } });
    expect(await screen.findByText('Expected version 1, found: 7.')).toBeTruthy();
  });

  test("reads the day the form asks for, by the host's local date", async () => {
    const asked: string[] = [];
    const o2c_openitem = (options: string) => {
      asked.push(decodeURIComponent(options));
      return Promise.resolve({ entities: items });
    };
    mountPanel({ tables: { o2c_openitem }, inputs: { asOf: dateProperty(new Date(2026, 2, 1)) } });
    await waitFor(() => expect(asked[0]).toContain('le 2026-03-01'));
  });

  test('another customer never sees the figures of the one before', async () => {
    const panel = mountPanel({ tables: { o2c_openitem: items } });
    await buckets();
    panel.update({ parameters: { recordKey: textProperty('C-2') }, webApi: memoryWebApi({}) });
    expect(screen.queryByText('Balance')).toBeNull();
    await screen.findByText('Balance');
  });

  test('reads from right to left in Arabic', async () => {
    mountPanel({ tables: { o2c_openitem: items }, languageId: 1025 });
    await screen.findByText('الرصيد');
    expect(document.querySelector('.o2c-aging')?.getAttribute('dir')).toBe('rtl');
  });
});
