import { tables } from '@o2c/core/dataverse';
import { formatterOf, hasMethod, isOffline, wordsOf } from '@o2c/pcf-shared';
import { webApiRequests } from '@o2c/pcf-shared/action-status';
import { hostCommands } from './host-commands';
import { type IInputs } from './list-inputs';
import { type HoldListing, type HoldListProps } from './list-props';
import { webApiAuthority } from './sources/authority-source';
import { webApiCurrent } from './sources/current-source';
import { datasetQueue } from './sources/dataset-queue';
import { webApiDetails } from './sources/details-source';
import { type HoldRow } from './sources/hold-row';
import { readHold } from './sources/read-hold';
import { todayOf } from './view-model/hold-facts';

type Context = ComponentFramework.Context<IInputs>;
type DataSet = IInputs['holds'];

/** What lives as long as the control does; everything else is read from the context at each update. */
export interface ListHost {
  readonly propsOf: (context: Context) => HoldListProps;
}

/** Ties the list to one host: sources, texts and commands stay the same objects from update to update. */
export function hostOf(first: Context): ListHost {
  let latest = first;
  const queue = datasetQueue();
  const listing = listingOf();
  const services = servicesOf(first);
  const words = wordsOf(first, formatterOf(first));
  const commands = hostCommands(queue, () => latest);
  const fixed = { ...words, ...services, commands, newId: () => crypto.randomUUID(), clock: () => Date.now() };
  return {
    propsOf: (context) => {
      latest = context;
      const { parameters, mode, fluentDesignLanguage, userSettings } = context;
      queue.sync(parameters.holds);
      return {
        ...fixed,
        listing: listing(parameters.holds),
        today: todayOf(new Date()),
        compact: parameters.density?.raw === 'compact',
        shortcuts: parameters.shortcuts?.raw !== false,
        staleAfterMinutes: parameters.staleAfterMinutes?.raw ?? 60,
        gridHeight: parameters.gridHeight?.raw ?? 480,
        allocatedWidth: mode.allocatedWidth,
        offline: isOffline(context),
        design: fluentDesignLanguage,
        isRtl: userSettings.isRTL,
      };
    },
  };
}

/** A host without Web API (canvas) shows the view's rows and takes no requests. */
function servicesOf({
  webAPI,
  utils,
  userSettings,
}: Context): Pick<HoldListProps, 'details' | 'authority' | 'current' | 'requests' | 'mayAsk'> {
  const reads = hasMethod(webAPI, 'retrieveMultipleRecords');
  const asks = reads && hasMethod(webAPI, 'createRecord');
  return {
    details: reads ? webApiDetails(webAPI) : undefined,
    authority: reads ? webApiAuthority(webAPI, userSettings.securityRoles) : undefined,
    current: reads ? webApiCurrent(webAPI) : undefined,
    requests: asks ? webApiRequests(webAPI, () => new Date().toISOString()) : undefined,
    mayAsk: asks && mayCreateRequests(utils),
  };
}

const CREATE = 1;
const BASIC = 0;

const mayCreateRequests = (utils: ComponentFramework.Utility): boolean =>
  !hasMethod(utils, 'hasEntityPrivilege') || utils.hasEntityPrivilege(tables.actionRequest.logicalName, CREATE, BASIC);

/** Rows are read anew when the host has loaded, and once per record: it calls `updateView` for a width or a selection as well. */
function listingOf(): (dataSet: DataSet) => HoldListing {
  const read = new WeakMap<object, { readonly row: HoldRow | undefined }>();
  let seen: readonly object[] = [];
  let last: Pick<HoldListing, 'rows' | 'unreadable' | 'readAt'> = { rows: [], unreadable: 0, readAt: Date.now() };
  return (dataSet) => {
    if (!dataSet.loading) {
      const records = dataSet.sortedRecordIds.flatMap((id) => dataSet.records[id] ?? []);
      const same = records.length === seen.length && records.every((record, at) => record === seen[at]);
      if (!same) last = { ...rowsOf(records, read), readAt: Date.now() };
      seen = records;
    }
    const [sorted] = dataSet.sorting;
    const { totalResultCount, hasNextPage } = dataSet.paging;
    return {
      ...last,
      loading: dataSet.loading,
      failure: dataSet.error ? dataSet.errorMessage : undefined,
      total: totalResultCount < 0 ? undefined : totalResultCount,
      hasMore: hasNextPage,
      sorting: sorted === undefined ? undefined : { column: sorted.name, descending: sorted.sortDirection === 1 },
      view: { id: dataSet.getViewId(), name: dataSet.getTitle() },
    };
  };
}

type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

function rowsOf(
  records: readonly EntityRecord[],
  read: WeakMap<object, { readonly row: HoldRow | undefined }>,
): Pick<HoldListing, 'rows' | 'unreadable'> {
  const rows = records.map((record) => {
    const known = read.get(record) ?? { row: readHold(record) };
    read.set(record, known);
    return known.row;
  });
  const readable = rows.filter((row) => row !== undefined);
  return { rows: readable, unreadable: rows.length - readable.length };
}
