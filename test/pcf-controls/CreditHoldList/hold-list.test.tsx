import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { tables } from '@o2c/core/dataverse';
import { aDataSet, cellsOf, mountList } from './mount-list';

const { columns, choices } = tables.creditHold;
const many = (count: number) => Array.from({ length: count }, (_, index) => cellsOf(index));
const cell = (row: number, column: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
  if (!found) throw new Error(`no cell ${row}:${column}`);
  return found;
};
const key = (name: string, more: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });
};

describe('the list of holds (spec/ux.md 8.7, CR-4)', () => {
  test('shows the view with one request on load, and every reason with measured and threshold', async () => {
    const { calls } = mountList({ dataSet: aDataSet(many(3)).dataSet });
    await screen.findAllByText('64 of 60 days');
    expect(calls).toHaveLength(1);
    expect(screen.getAllByRole('rowheader')).toHaveLength(3);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
    expect(screen.getByRole('group', { name: 'Holds by reason' }).textContent).toContain('3 holds');
  });

  test('is one tab stop: exactly one cell can be tabbed to, wherever the focus went', async () => {
    mountList({ dataSet: aDataSet(many(20)).dataSet });
    await screen.findAllByText('64 of 60 days');
    cell(0, 0).focus();
    for (const name of ['ArrowDown', 'ArrowRight', 'PageDown', 'End', 'Home', 'ArrowUp']) key(name);
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement?.closest('[role=grid]')).not.toBeNull();
  });

  test('Home where one is already does not take the focus from who types in the filter later', async () => {
    mountList({ dataSet: aDataSet(many(5)).dataSet });
    await screen.findAllByText('64 of 60 days');
    cell(0, 0).focus();
    key('Home', { ctrlKey: true });
    key('Home', { ctrlKey: true });
    key('/');
    const box = document.activeElement;
    expect(box?.tagName).toBe('INPUT');
    if (box) fireEvent.change(box, { target: { value: 'e' } });
    expect(document.activeElement).toBe(box);
  });

  test('10,000 rows cost as many elements as 100, at both ends', async () => {
    const elementsAt = async (count: number, press: () => void): Promise<number> => {
      const { unmount, container } = mountList({ dataSet: aDataSet(many(count)).dataSet });
      await screen.findAllByText('64 of 60 days');
      cell(0, 0).focus();
      press();
      const elements = container.querySelectorAll('*').length;
      unmount();
      return elements;
    };
    const few = await elementsAt(100, () => undefined);
    const lots = await elementsAt(10_000, () => undefined);
    expect(Math.abs(lots - few)).toBeLessThanOrEqual(20);
    expect(lots).toBeLessThanOrEqual(1_000);
    expect(await elementsAt(10_000, () => key('End', { ctrlKey: true }))).toBeLessThanOrEqual(1_000);
  }, 60_000);

  test('10,000 rows read their reasons in as many requests as pages of 250, never one a row', async () => {
    const { calls } = mountList({ dataSet: aDataSet(many(10_000)).dataSet });
    await screen.findAllByText('64 of 60 days');
    expect(calls).toHaveLength(40);
  }, 60_000);

  test('Space, Shift+arrows and Ctrl+A choose, and the host is told', async () => {
    const { dataSet, selected } = aDataSet(many(5));
    mountList({ dataSet });
    await screen.findAllByText('64 of 60 days');
    cell(1, 1).focus();
    key(' ');
    key('ArrowDown', { shiftKey: true });
    expect(selected()).toHaveLength(2);
    key('a', { ctrlKey: true });
    expect(selected()).toHaveLength(5);
    key('Escape');
    expect(selected()).toEqual([]);
  });

  test('a choice is told to the host again after a load that forgot it, without a loop', async () => {
    const { dataSet, selected } = aDataSet(many(3));
    const { update } = mountList({ dataSet });
    await screen.findAllByText('64 of 60 days');
    cell(0, 1).focus();
    key(' ');
    dataSet.setSelectedRecordIds([]);
    update({ ...dataSet, loading: true });
    const again = aDataSet(many(3));
    update(again.dataSet);
    await waitFor(() => expect(again.selected()).toHaveLength(1));
    expect(selected()).toEqual([]);
  });

  test('letters can be switched off; typing into the box is never a command', async () => {
    const off = mountList({ dataSet: aDataSet(many(2)).dataSet, shortcuts: false });
    await screen.findAllByText('64 of 60 days');
    cell(0, 1).focus();
    key('r');
    expect(screen.queryByRole('dialog')).toBeNull();
    off.unmount();
    mountList({ dataSet: aDataSet(many(2)).dataSet });
    await screen.findAllByText('64 of 60 days');
    screen.getByRole('searchbox').focus();
    key('r');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('what a person asks for is one request per document, sent after the undo window (10 s)', async () => {
    const { calls } = mountList({ dataSet: aDataSet(many(3)).dataSet });
    await screen.findAllByText('64 of 60 days');
    jest.useFakeTimers();
    cell(0, 1).focus();
    key('a', { ctrlKey: true });
    key('e');
    expect(screen.getByText('Evaluation of 3 documents asked')).toBeTruthy();
    await act(async () => {
      jest.advanceTimersByTime(9_000);
      await Promise.resolve();
    });
    expect(calls.filter((call) => call.startsWith('create'))).toHaveLength(0);
    await act(async () => {
      jest.advanceTimersByTime(1_500);
      await Promise.resolve();
    });
    expect(calls.filter((call) => call === 'create o2c_actionrequest')).toHaveLength(3);
    jest.useRealTimers();
  });
});

describe('states (spec/ux.md 4, 8.7)', () => {
  test('nothing held', () => {
    mountList({ dataSet: aDataSet([]).dataSet });
    expect(screen.getByText('Nothing is held')).toBeTruthy();
  });

  test('loading, then rows', () => {
    mountList({ dataSet: aDataSet([], { loading: true }).dataSet });
    expect(screen.getByRole('status', { name: 'Loading holds' })).toBeTruthy();
  });

  test('failed: the host says why, and it can be tried again', () => {
    const { dataSet, asked } = aDataSet([], { error: true, errorMessage: 'no such column' });
    mountList({ dataSet });
    expect(screen.getByText('no such column')).toBeTruthy();
    fireEvent.click(screen.getByText('Try again'));
    expect(asked).toEqual(['refresh']);
  });

  test('all ready to release', async () => {
    const ready = { [columns.holdStatus.name]: choices.holdStatus.readyToRelease };
    mountList({ dataSet: aDataSet([cellsOf(0, ready), cellsOf(1, ready)]).dataSet });
    expect(await screen.findByText('All 2 open holds are ready to release')).toBeTruthy();
  });

  test('no privilege: the rows are there, the actions are not', async () => {
    mountList({ dataSet: aDataSet(many(1)).dataSet, mayCreate: false });
    expect(await screen.findByText(/the right to create action requests is missing/)).toBeTruthy();
    expect(screen.queryByText('Release')).toBeNull();
  });

  test('offline: as last read, and nothing can be asked for', async () => {
    mountList({ dataSet: aDataSet(many(1)).dataSet, offline: true });
    expect(await screen.findByText(/You are offline/)).toBeTruthy();
    expect(screen.queryByText('Release')).toBeNull();
  });

  test('filtered empty says so and offers the way back', async () => {
    mountList({ dataSet: aDataSet(many(2)).dataSet });
    await screen.findAllByText('64 of 60 days');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
    fireEvent.click(screen.getByText('Clear the filter'));
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });

  test('paged: says how many are loaded and loads the next page near the end', async () => {
    const { dataSet, asked } = aDataSet(many(4));
    mountList({ dataSet: { ...dataSet, paging: { ...dataSet.paging, hasNextPage: true, totalResultCount: 70 } } });
    await screen.findAllByText('64 of 60 days');
    expect(screen.getByText('4 of 4 loaded shown, 70 in all')).toBeTruthy();
    expect(asked).toContain('next page');
  });

  test('rows without a column they need are counted, never silently left out', async () => {
    mountList({ dataSet: aDataSet([cellsOf(0), cellsOf(1, { [columns.currencyCode.name]: null })]).dataSet });
    expect(await screen.findByText(/1 hold of this view lacks columns/)).toBeTruthy();
  });

  test('cards where there is no room for a table, right to left in Arabic', async () => {
    const { container } = mountList({ dataSet: aDataSet(many(2)).dataSet, width: 320, languageId: 1025 });
    await waitFor(() => expect(container.querySelector('.o2c-holds__chip')).not.toBeNull());
    expect(screen.queryByRole('columnheader')).toBeNull();
    expect(container.querySelector('[dir=rtl]')).not.toBeNull();
  });
});
