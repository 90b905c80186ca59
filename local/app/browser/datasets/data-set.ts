import { type RowPage } from '../dataverse/rows';
import { type Column, type Table } from '../dataverse/table';
import { type FetchShape } from '../views/shape-fetch';
import { type View } from '../views/view';
import { dataSetColumns } from './data-set-columns';
import { dataSetQuery, type Link, type Sort } from './data-set-query';
import { dataSetRecord } from './data-set-record';
import { noPages, type PageRange, type Placing, withPage } from './page-range';

type DataSetProperty = ComponentFramework.PropertyTypes.DataSet;
type EntityReference = ComponentFramework.EntityReference;
type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;
type Filter = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;

export interface DataSetSource {
  readonly table: Table;
  readonly view: View;
  readonly fetch: (fetchXml: string) => Promise<RowPage>;
  readonly open: (reference: EntityReference) => void;
  /** Something changed: the control is to be shown anew. */
  readonly changed: () => void;
}

/** The rows of a view as a control sees them. */
export interface DataSet {
  /** What `context.parameters.<name>` is now; another object after each change. */
  readonly property: () => DataSetProperty;
  readonly start: () => void;
  readonly refresh: () => void;
  readonly search: (search: FetchShape['search']) => void;
  readonly stop: () => void;
}

/** A user's page size is at most 250 in model-driven apps; a control cannot get more (spec/ux.md 1.5). */
const LARGEST_PAGE = 250;
const USUAL_PAGE = 50;

interface State {
  range: PageRange;
  pageSize: number;
  loading: boolean;
  errorMessage: string;
  search: FetchShape['search'];
  filter: Filter | undefined;
  /** Set since the last load: sorting anew drops a filter that was not set again. */
  filterIsFresh: boolean;
  sorting: Sort[];
  applied: string;
  links: Link[];
  added: { readonly name: string; readonly alias: string | undefined }[];
  selected: readonly string[];
  stopped: boolean;
  /** Records of the rows in the range; made when the range changes, not at each showing. */
  records: readonly EntityRecord[];
}

/**
 * A dataset with the platform's ways (spec/ux.md 1.5): one operation at a time, what is asked while it loads is lost; results come with a later
 * showing; `refresh` starts at page 1 and drops the selection; sorting anew drops the filter; pages are added one after the other.
 */
export function createDataSet(source: DataSetSource): DataSet {
  const state = emptyState(source.view);
  const load = (page: number, placing: Placing): void => void loadPage(source, state, { page, placing });
  const whenIdle = (run: () => void): void => {
    if (!state.loading) run();
  };
  const refresh = (): void => {
    whenIdle(() => {
      const sorting = JSON.stringify(state.sorting);
      if (sorting !== state.applied && !state.filterIsFresh) state.filter = undefined;
      state.applied = sorting;
      load(1, 'alone');
    });
  };
  return {
    property: () => propertyOf(source, state, { load, refresh, whenIdle }),
    start: () => {
      load(1, 'alone');
    },
    refresh,
    search: (search) => {
      state.search = search;
      load(1, 'alone');
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

function emptyState(view: View): State {
  const sorting = orderOf(view);
  return {
    range: noPages,
    pageSize: USUAL_PAGE,
    loading: true,
    errorMessage: '',
    search: undefined,
    filter: undefined,
    filterIsFresh: false,
    sorting,
    applied: JSON.stringify(sorting),
    links: [],
    added: [],
    selected: [],
    stopped: false,
    records: [],
  };
}

/** The view's own order, as `dataset.sorting` shows it. */
function orderOf({ fetchXml }: View): Sort[] {
  return [...fetchXml.matchAll(/<order\b[^>]*>/g)].map(([order]) => ({
    name: /attribute="([^"]+)"/.exec(order)?.[1] ?? '',
    sortDirection: order.includes('descending="true"') ? 1 : 0,
  }));
}

async function loadPage(
  { table, view, fetch, changed }: DataSetSource,
  state: State,
  { page, placing }: { readonly page: number; readonly placing: Placing },
): Promise<void> {
  state.loading = true;
  state.filterIsFresh = false;
  const { search } = state;
  changed();
  try {
    const shape = { page, count: state.pageSize, ...(search && search.text !== '' ? { search } : {}) };
    const answer = await fetch(dataSetQuery(view.fetchXml, { ...state, shape }));
    if (search !== state.search) return;
    state.range = withPage(state.range, { ...answer, number: page }, placing);
    const read = { table, linked: linkedColumns(view) };
    state.records = state.range.rows.map((row) => dataSetRecord(row, read));
    state.errorMessage = '';
    if (placing === 'alone') state.selected = [];
  } catch (error) {
    if (search !== state.search) return;
    state.errorMessage = error instanceof Error ? error.message : String(error);
  }
  state.loading = false;
  if (!state.stopped) changed();
}

const linkedColumns = ({ columns, hidden = [] }: View): ReadonlyMap<string, Column> =>
  new Map([...columns, ...hidden].flatMap(({ name, linked }) => (linked ? [[name, linked] as const] : [])));

interface Operations {
  readonly load: (page: number, placing: Placing) => void;
  readonly refresh: () => void;
  readonly whenIdle: (run: () => void) => void;
}

function propertyOf(source: DataSetSource, state: State, operations: Operations): DataSetProperty {
  const { table, view, open, changed } = source;
  const { records } = state;
  return {
    columns: dataSetColumns(view, table, state.added),
    error: state.errorMessage !== '',
    errorMessage: state.errorMessage,
    loading: state.loading,
    records: Object.fromEntries(records.map((record) => [record.getRecordId(), record])),
    sortedRecordIds: records.map((record) => record.getRecordId()),
    sorting: state.sorting,
    paging: pagingOf(state, operations),
    filtering: filteringOf(state),
    linking: {
      getLinkedEntities: () => [...state.links],
      addLinkedEntity: (link) => {
        state.links = [...state.links, link];
      },
    },
    addColumn: (name, alias) => {
      state.added = [...state.added, { name, alias }];
    },
    refresh: operations.refresh,
    getSelectedRecordIds: () => [...state.selected],
    setSelectedRecordIds: (ids) => {
      state.selected = [...ids];
      changed();
    },
    clearSelectedRecordIds: () => {
      state.selected = [];
      changed();
    },
    getTargetEntityType: () => table.logicalName,
    getTitle: () => view.name,
    getViewId: () => view.id,
    openDatasetItem: open,
  };
}

const filteringOf = (state: State): DataSetProperty['filtering'] => ({
  getFilter: () => state.filter ?? { conditions: [], filterOperator: 0 },
  setFilter: (filter) => {
    Object.assign(state, { filter, filterIsFresh: true });
  },
  clearFilter: () => {
    Object.assign(state, { filter: undefined, filterIsFresh: true });
  },
});

function pagingOf(state: State, { load, whenIdle }: Operations): DataSetProperty['paging'] {
  const { range } = state;
  return {
    totalResultCount: range.total,
    firstPageNumber: range.first,
    lastPageNumber: range.last,
    pageSize: state.pageSize,
    hasNextPage: range.more,
    hasPreviousPage: range.first > 1,
    loadNextPage: (onlyNew) => {
      whenIdle(() => {
        if (state.range.more) load(state.range.last + 1, onlyNew === true ? 'alone' : 'after');
      });
    },
    loadPreviousPage: (onlyNew) => {
      whenIdle(() => {
        if (state.range.first > 1) load(state.range.first - 1, onlyNew === true ? 'alone' : 'before');
      });
    },
    loadExactPage: (page) => {
      whenIdle(() => {
        load(page, 'alone');
      });
    },
    reset: () => {
      whenIdle(() => {
        load(1, 'alone');
      });
    },
    setPageSize: (size) => {
      state.pageSize = Math.max(1, Math.min(Math.trunc(size), LARGEST_PAGE));
    },
  };
}
