/** @jest-environment jsdom */
import { opened } from './opened-data-set';

describe('a dataset as model-driven apps give it (spec/ux.md 1.5)', () => {
  test('loads the first page; columns of the view, hidden ones marked, linked ones by alias', async () => {
    const { answer, now } = opened(60);
    expect(now().loading).toBe(true);
    await answer();
    expect(now()).toMatchObject({ loading: false, error: false });
    expect(now().sortedRecordIds).toHaveLength(50);
    expect(now().paging).toMatchObject({
      totalResultCount: 60,
      hasNextPage: true,
      hasPreviousPage: false,
      pageSize: 50,
    });
    expect(now().columns.map(({ name, dataType, isHidden }) => [name, dataType, isHidden])).toEqual([
      ['name', 'SingleLine.Text', false],
      ['amount', 'Currency', false],
      ['boss.city', 'SingleLine.Text', false],
      ['due', 'DateAndTime.DateOnly', true],
    ]);
    expect([now().getTargetEntityType(), now().getTitle(), now().getViewId()]).toEqual(['gauge', 'All gauges', 'v1']);
  });

  test('gives values for logic and for display, lookups as references, days at local midnight, null where there is nothing', async () => {
    const { answer, now } = opened(2);
    await answer();
    const record = now().records['id-1'];
    expect(record?.getValue('amount')).toBe(10);
    expect(record?.getFormattedValue('amount')).toBe('€10.00');
    expect(record?.getValue('due')).toEqual(new Date(2026, 2, 31));
    expect(record?.getValue('owner')).toEqual({ id: { guid: 'u-1' }, etn: 'systemuser', name: 'Ada' });
    expect(record?.getFormattedValue('boss.city')).toBe('Oslo');
    expect(record?.getValue('nothing')).toBeNull();
    expect(record?.getNamedReference()).toEqual({ id: { guid: 'id-1' }, etn: 'gauge', name: 'G-1' });
  });

  test('adds the next page to what is there, or replaces it when asked to', async () => {
    const { answer, now } = opened(120);
    await answer();
    now().paging.loadNextPage();
    await answer();
    expect(now().sortedRecordIds).toHaveLength(100);
    now().paging.loadNextPage(true);
    await answer();
    expect(now().sortedRecordIds).toHaveLength(20);
    expect(now().paging).toMatchObject({ firstPageNumber: 3, hasNextPage: false, hasPreviousPage: true });
    now().paging.loadPreviousPage();
    await answer();
    expect(now().sortedRecordIds).toHaveLength(70);
    now().paging.loadExactPage(1);
    await answer();
    expect(now().sortedRecordIds[0]).toBe('id-0');
  });

  test('loses what is asked while it loads, and never asks two things at once', async () => {
    const { answer, asked, now } = opened(120);
    now().refresh();
    now().paging.loadNextPage();
    expect(asked).toHaveLength(1);
    await answer();
    expect(now().sortedRecordIds).toHaveLength(50);
  });

  test('caps the page size at what a user can have, from the next load on', async () => {
    const { answer, asked, now } = opened(600);
    await answer();
    now().paging.setPageSize(5_000);
    now().refresh();
    await answer();
    expect(asked[1]).toContain('count="250"');
    expect(now().sortedRecordIds).toHaveLength(250);
  });

  test('sorting anew drops a filter that was not set again; set again it stays', async () => {
    const { answer, asked, now } = opened(3);
    await answer();
    const filter = {
      filterOperator: 0 as const,
      conditions: [{ attributeName: 'amount', conditionOperator: 2 as const, value: '5' }],
    };
    now().filtering.setFilter(filter);
    now().refresh();
    await answer();
    expect(asked[1]).toContain('<condition attribute="amount" operator="gt" value="5"/>');
    now().sorting.splice(0, 1, { name: 'amount', sortDirection: 1 });
    now().refresh();
    await answer();
    expect(asked[2]).toContain('<order attribute="amount" descending="true"/>');
    expect(asked[2]).not.toContain('operator="gt"');
    now().sorting.splice(0, 1, { name: 'name', sortDirection: 0 });
    now().filtering.setFilter(filter);
    now().refresh();
    await answer();
    expect(asked[3]).toContain('operator="gt"');
  });

  test('a refresh starts at the first page and drops the selection; a page more keeps it', async () => {
    const { answer, now } = opened(120);
    await answer();
    now().setSelectedRecordIds(['id-1', 'id-2']);
    now().paging.loadNextPage();
    await answer();
    expect(now().getSelectedRecordIds()).toEqual(['id-1', 'id-2']);
    now().refresh();
    await answer();
    expect(now().getSelectedRecordIds()).toEqual([]);
    expect(now().sortedRecordIds).toHaveLength(50);
  });

  test('added columns and links join the query; an unknown link is an error of the dataset, not of the page', async () => {
    const { answer, asked, now } = opened(1);
    await answer();
    now().linking.addLinkedEntity({ name: 'user', from: 'userid', to: 'owner', linkType: 'outer', alias: 'boss' });
    now().addColumn?.('city', 'boss');
    now().addColumn?.('due');
    now().refresh();
    await answer();
    expect(asked[1]).toContain(
      '<link-entity name="user" from="userid" to="owner" link-type="outer" alias="boss"><attribute name="city"/>',
    );
    expect(now().columns.map(({ name }) => name)).toContain('due');
    now().addColumn?.('x', 'nobody');
    now().refresh();
    await new Promise(process.nextTick);
    expect(now()).toMatchObject({
      error: true,
      errorMessage: 'The dataset has no linked entity nobody.',
      loading: false,
    });
  });

  test('a failed query keeps the rows and says why', async () => {
    const { answer, now } = opened(3);
    await answer();
    now().filtering.setFilter({
      filterOperator: 1,
      conditions: [{ attributeName: 'broken', conditionOperator: 8, value: ['1', '2'] }],
    });
    now().refresh();
    await answer();
    expect(now()).toMatchObject({ error: true, errorMessage: 'no such column' });
    expect(now().sortedRecordIds).toHaveLength(3);
  });

  test('a search begins anew, and an answer to the question before is thrown away', async () => {
    const { dataSet, answer, asked, now } = opened(3);
    dataSet.search({ text: 'G', columns: ['name'] });
    await answer();
    expect(now().loading).toBe(true);
    await answer();
    expect(now().loading).toBe(false);
    expect(asked[1]).toContain('<condition attribute="name" operator="like" value="G%"/>');
  });

  test('opens a row as the view does', async () => {
    const { answer, found, now } = opened(1);
    await answer();
    const reference = now().records['id-0']?.getNamedReference();
    if (reference) now().openDatasetItem(reference);
    expect(found).toEqual(['id-0']);
  });

  test('the dataset is another object after each change, its records the same ones', async () => {
    const { answer, now } = opened(1);
    await answer();
    const [before, after] = [now(), now()];
    expect(before).not.toBe(after);
    expect(before.records['id-0']).toBe(after.records['id-0']);
  });

  test.each([7, 13, 54, 56, 88])('refuses filter operator %d, which model-driven apps lack', async (code) => {
    const { answer, now } = opened(1);
    await answer();
    const conditions = [{ attributeName: 'name', conditionOperator: code as 8, value: 'x' }];
    now().filtering.setFilter({ filterOperator: 0, conditions });
    now().refresh();
    await new Promise(process.nextTick);
    expect(now().errorMessage).toContain(`no filter operator ${code}`);
  });
});
