import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { twoOptionsProperty } from '@o2c/pcf-shared/context-stand-in';
import { mountPanel, type MountFacts } from '../builders/mount-panel';
import { anOpenItemRow } from '../builders/rows';

const items = [
  anOpenItemRow({ index: 1, dueDaysAgo: -10, amount: 500 }),
  anOpenItemRow({ index: 2, dueDaysAgo: 12, amount: 300, disputed: 100 }),
  anOpenItemRow({ index: 3, dueDaysAgo: 100, amount: 200 }),
  anOpenItemRow({ index: 4, dueDaysAgo: 100, amount: 90, currency: 'USD' }),
];

async function mounted(facts: MountFacts = {}) {
  mountPanel({ tables: { o2c_openitem: items }, ...facts });
  const group = await screen.findByRole('group', { name: 'Balance by age' });
  return within(group).getAllByRole('button');
}
const focused = () => document.activeElement?.getAttribute('aria-label');
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('AgingPanel keys (ux 8.2 Keys)', () => {
  test('the bar is one tab stop; arrows, Home and End move inside', async () => {
    const buttons = await mounted();
    expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    buttons[0]?.focus();
    key('ArrowRight');
    expect(focused()).toBe('1 to 30 days, €300.00, 1 item, 30%, €100.00 disputed');
    key('End');
    expect(focused()).toContain('More than 90 days');
    key('ArrowRight');
    expect(focused()).toContain('Not due');
  });

  test('a click on a legend entry leaves the focus on its bucket, and the keys go on from there', async () => {
    await mounted();
    const entry = document.querySelectorAll('.o2c-aging__entry')[1];
    if (entry !== undefined) fireEvent.click(entry);
    expect(focused()).toContain('1 to 30 days');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    key('End');
    expect(focused()).toContain('More than 90 days');
  });

  test('a count in the legend reads in its own direction, whichever the page has', async () => {
    await mounted();
    expect(document.querySelector('.o2c-aging__legend bdi.o2c-aging__detail')?.textContent).toBe('1 item · 50%');
  });

  test('arrows are mirrored from right to left', async () => {
    mountPanel({ tables: { o2c_openitem: items }, languageId: 1025 });
    const buttons = within(await screen.findByRole('group', { name: 'الرصيد حسب العمر' })).getAllByRole('button');
    buttons[0]?.focus();
    key('ArrowLeft');
    expect(document.activeElement).toBe(buttons[1]);
  });

  test('pressing buckets narrows the rows, and the sum agrees with the bucket', async () => {
    const buttons = await mounted();
    expect(rows()).toHaveLength(3);
    fireEvent.click(buttons[1] ?? document.body);
    expect(buttons[1]?.getAttribute('aria-pressed')).toBe('true');
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('Agrees with 1 to 30 days to the cent')).toBeTruthy();
    expect(screen.getByText('Showing 1 item, €300.00.')).toBeTruthy();
    fireEvent.click(screen.getByText('Show all'));
    expect(rows()).toHaveLength(3);
  });

  test('Enter goes to the rows of the bucket, Esc back to it and then to all', async () => {
    const buttons = await mounted();
    buttons[4]?.focus();
    key('Enter');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
    expect(document.activeElement?.textContent).toContain('INV-3');
    expect(screen.getByText('Row 1 of 1, INV-3, More than 90 days, €200.00')).toBeTruthy();
    key('Escape');
    expect(document.activeElement).toBe(buttons[4]);
    key('Escape');
    expect(buttons[4]?.getAttribute('aria-pressed')).toBe('false');
  });

  test('T shows the figures as a table with its sum and keeps the focus in the panel', async () => {
    const buttons = await mounted();
    buttons[0]?.focus();
    key('t');
    const table = screen.getByRole('table', { name: 'Balance by age' });
    expect(within(table).getAllByRole('row').at(-1)?.textContent).toBe('Total3€1,000.00');
    expect(document.activeElement?.contains(table)).toBe(true);
    key('T');
    expect(focused()).toContain('Not due');
  });

  test('? opens the sheet of all keys', async () => {
    const buttons = await mounted();
    buttons[0]?.focus();
    key('?');
    expect(await screen.findByText('Switch between bar and table')).toBeTruthy();
  });

  test('single characters can be switched off (WCAG 2.1.4)', async () => {
    const buttons = await mounted({ inputs: { shortcuts: twoOptionsProperty(false) } });
    buttons[0]?.focus();
    key('t');
    key('?');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText('Switch between bar and table')).toBeNull();
  });

  test('keys with Ctrl and typing in the date field stay with the host', async () => {
    const buttons = await mounted();
    buttons[0]?.focus();
    fireEvent.keyDown(buttons[0] ?? document.body, { key: 't', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'As of' }), { key: 't' });
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('AgingPanel actions (ux 8.2 Actions)', () => {
  test('each currency has its total and its own bar', async () => {
    await mounted();
    fireEvent.click(within(screen.getByRole('group', { name: 'Currency' })).getByText('USD'));
    expect(screen.getAllByText('$90.00').length).toBeGreaterThan(1);
    expect(rows()).toHaveLength(1);
  });

  test('the accounting currency brings all into one sum', async () => {
    await mounted();
    fireEvent.click(screen.getByText('Accounting currency'));
    expect(screen.getByText('€1,090.00', { selector: '.o2c-aging__value' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Currency' })).toBeNull();
  });

  test('age can count from the document date', async () => {
    const buttons = await mounted();
    fireEvent.click(screen.getByText('Document date', { selector: '.o2c-aging__segmented span' }));
    expect(buttons[1]?.getAttribute('aria-label')).toContain('1 to 30 days, €500.00');
  });

  test('a click on a column head sorts, and the head says how', async () => {
    await mounted();
    const head = screen.getAllByRole('columnheader').find((each) => each.textContent.startsWith('Due'));
    fireEvent.click(within(head ?? document.body).getByRole('button'));
    expect(head?.getAttribute('aria-sort')).toBe('descending');
    expect(rows()[0]).toContain('INV-1');
  });

  test('the grid says how many rows there are (ux 4, grid ARIA)', async () => {
    await mounted();
    const grid = screen.getByRole('grid', { name: 'Open items' });
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(within(grid).getAllByRole('row')[1]?.getAttribute('aria-rowindex')).toBe('2');
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(3);
  });

  test('exports the shown rows as a file where the host takes files', async () => {
    const saved: ComponentFramework.FileObject[] = [];
    const openFile = (file: ComponentFramework.FileObject) => {
      saved.push(file);
      return Promise.resolve();
    };
    await mounted({ host: { navigation: { openFile } } });
    fireEvent.click(screen.getByRole('button', { name: 'Export rows as CSV' }));
    expect(saved[0]?.mimeType).toBe('text/csv');
    expect(atob(saved[0]?.fileContent ?? '')).toContain('INV-3,Invoice');
  });

  test('offers no export where the host takes none', async () => {
    await mounted();
    expect(screen.queryByRole('button', { name: 'Export rows as CSV' })).toBeNull();
  });

  test('Enter on a row opens the item in the host', async () => {
    const opened: unknown[] = [];
    const openForm: ComponentFramework.Navigation['openForm'] = (options) => {
      opened.push(options.entityId);
      return Promise.resolve({ savedEntityReference: [] });
    };
    await mounted({ host: { navigation: { openForm } } });
    const row = screen.getAllByRole('row')[1] ?? document.body;
    fireEvent.keyDown(row, { key: 'Enter', keyCode: 13, which: 13 });
    expect(opened).toEqual(['00000000-0000-4000-8000-000000000003']);
  });
});
