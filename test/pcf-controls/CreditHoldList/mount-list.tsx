import { render } from '@testing-library/react';
import { tables } from '@o2c/core/dataverse';
import {
  createContext,
  enumProperty,
  lightDesign,
  numberProperty,
  twoOptionsProperty,
} from '@o2c/pcf-shared/context-stand-in';
import { CreditHoldList } from '../../../pcf-controls/CreditHoldList/CreditHoldList';
import { type IInputs } from '../../../pcf-controls/CreditHoldList/CreditHoldList/list-inputs';
import { listTexts } from './holds';

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Cells = Readonly<Record<string, unknown>>;

const { columns, choices } = tables.creditHold;
const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Cells of a hold as a dataset gives them. */
export const cellsOf = (index: number, changes: Cells = {}): Cells => ({
  [columns.name.name]: `SO-${index}`,
  [columns.documentKind.name]: choices.documentKind.order,
  [columns.holdStatus.name]: choices.holdStatus.open,
  [columns.currencyCode.name]: 'EUR',
  [columns.orderAmount.name]: 100 + index,
  [columns.exposure.name]: 50.5,
  [columns.heldOn.name]: new Date('2026-03-20T10:00:00Z'),
  [columns.contentHash.name]: 'a'.repeat(64),
  o2c_customerid: { id: { guid: idOf(900_000 + (index % 50)) }, etn: 'account', name: `Customer ${index % 50}` },
  o2c_salesorderid: { id: { guid: idOf(800_000 + index) }, etn: 'salesorder', name: `SO-${index}` },
  ...changes,
});

function aRecord(index: number, cells: Cells): DataSet['records'][string] {
  return {
    getRecordId: () => idOf(index),
    getFormattedValue: (name) => (typeof cells[name] === 'string' ? cells[name] : ''),
    getValue: (name) => (cells[name] ?? null) as never,
    getNamedReference: () => ({ id: { guid: idOf(index) }, etn: 'o2c_credithold', name: `SO-${index}` }),
  };
}

/** A dataset that keeps what was asked of it. */
export function aDataSet(rows: readonly Cells[], changes: Partial<DataSet> = {}) {
  const asked: string[] = [];
  const says = (what: string) => (): void => void asked.push(what);
  const records = rows.map((cells, index) => aRecord(index, cells));
  let selected: string[] = [];
  const dataSet: DataSet = {
    columns: [],
    error: false,
    errorMessage: '',
    loading: false,
    records: Object.fromEntries(records.map((record) => [record.getRecordId(), record])),
    sortedRecordIds: records.map((record) => record.getRecordId()),
    sorting: [],
    paging: {
      totalResultCount: rows.length,
      firstPageNumber: 1,
      lastPageNumber: 1,
      pageSize: 50,
      hasNextPage: false,
      hasPreviousPage: false,
      loadNextPage: says('next page'),
      loadPreviousPage: says('previous page'),
      loadExactPage: says('page'),
      reset: says('reset'),
      setPageSize: says('page size'),
    },
    filtering: {
      getFilter: () => ({ conditions: [], filterOperator: 0 }),
      setFilter: () => undefined,
      clearFilter: () => undefined,
    },
    linking: { getLinkedEntities: () => [], addLinkedEntity: () => undefined },
    refresh: says('refresh'),
    getSelectedRecordIds: () => selected,
    setSelectedRecordIds: (ids) => (selected = ids),
    clearSelectedRecordIds: () => (selected = []),
    getTargetEntityType: () => 'o2c_credithold',
    getTitle: () => 'Holds waiting',
    getViewId: () => 'view-1',
    openDatasetItem: ({ id }) => asked.push(`open ${id.guid}`),
    ...changes,
  };
  return { dataSet, asked, selected: () => selected };
}

export interface MountFacts {
  readonly dataSet: DataSet;
  readonly languageId?: number;
  readonly width?: number;
  readonly shortcuts?: boolean;
  readonly mayCreate?: boolean;
  readonly offline?: boolean;
  readonly gridHeight?: number;
}

/** The control as a host mounts it, and every request it made. */
export function mountList({
  languageId = 1033,
  width = 1200,
  shortcuts = true,
  mayCreate = true,
  ...facts
}: MountFacts) {
  const calls: string[] = [];
  const reasonsOf = tables.creditHoldReason.lookups.creditHold.collection;
  const webApi: Partial<ComponentFramework.WebApi> = {
    createRecord: (table) => {
      calls.push(`create ${table}`);
      return Promise.resolve({ entityType: table, id: '' } as never);
    },
    retrieveMultipleRecords: (table, options = '') => {
      calls.push(`${table}${options.slice(0, 40)}`);
      const ids = [...options.matchAll(/"([0-9a-f-]{36})"/g)].map(([, id]) => id);
      const reason = {
        o2c_creditholdreasonid: idOf(1),
        '@odata.etag': 'W/"1"',
        [tables.creditHoldReason.columns.rule.name]: tables.creditHoldReason.choices.rule.daysOverdue,
        [tables.creditHoldReason.columns.value.name]: 64,
        [tables.creditHoldReason.columns.threshold.name]: 60,
      };
      const entities = ids.map((id) => ({ o2c_creditholdid: id, [reasonsOf]: [reason] }));
      return Promise.resolve({ entities, nextLink: '' });
    },
  };
  const contextOf = (dataSet: DataSet) =>
    createContext<IInputs>({
      parameters: {
        holds: dataSet,
        density: enumProperty('comfortable'),
        shortcuts: twoOptionsProperty(shortcuts),
        gridHeight: numberProperty(facts.gridHeight ?? 480),
        staleAfterMinutes: numberProperty(60),
      },
      texts: listTexts(languageId),
      user: { languageId },
      webApi: webApi as ComponentFramework.WebApi,
      design: lightDesign,
      width,
      offline: facts.offline ?? false,
      utils: { hasEntityPrivilege: () => mayCreate },
    });
  const control = new CreditHoldList();
  control.init(contextOf(facts.dataSet));
  const view = render(control.updateView(contextOf(facts.dataSet)));
  return { ...view, calls, update: (dataSet: DataSet) => view.rerender(control.updateView(contextOf(dataSet))) };
}
