import { hasMethod } from '@o2c/pcf-shared';
import { type IInputs } from './list-inputs';
import { type HoldCommands } from './list-props';
import { type DatasetQueue } from './sources/dataset-queue';

type Context = ComponentFramework.Context<IInputs>;
type DataSet = IInputs['holds'];

/** What the list may ask of its dataset, one thing after the other. */
export function hostCommands(queue: DatasetQueue, latest: () => Context): HoldCommands {
  const { navigation } = latest();
  return {
    loadMore: () => queue.push((dataSet) => dataSet.paging.loadNextPage()),
    refresh: () => queue.push((dataSet) => dataSet.refresh()),
    sortBy: (column) => queue.push((dataSet) => sort(dataSet, column)),
    select: (ids) => queue.push((dataSet) => select(dataSet, ids)),
    openHold: (id) => {
      const { holds } = latest().parameters;
      const record = holds.records[id];
      if (record !== undefined) holds.openDatasetItem(record.getNamedReference());
    },
    openRecord: hasMethod(navigation, 'openForm')
      ? ({ table, id }) => void latest().navigation.openForm({ entityName: table, entityId: id })
      : undefined,
  };
}

/** Telling the host what it knows already would make it show everything anew, and be told again. */
function select(dataSet: DataSet, ids: readonly string[]): void {
  const known = new Set(dataSet.getSelectedRecordIds());
  if (known.size !== ids.length || ids.some((id) => !known.has(id))) dataSet.setSelectedRecordIds([...ids]);
}

/** The platform drops the filter when the order changes: it is set again first (spec/ux.md 1.5). */
function sort(dataSet: DataSet, column: string): void {
  const { sorting, filtering } = dataSet;
  const [before] = sorting;
  const descending = before?.name === column && before.sortDirection === 0;
  sorting.splice(0, sorting.length, { name: column, sortDirection: descending ? 1 : 0 });
  const filter = filtering.getFilter() as ReturnType<typeof filtering.getFilter> | null | undefined;
  if (filter && filter.conditions.length > 0) filtering.setFilter(filter);
  dataSet.refresh();
}
