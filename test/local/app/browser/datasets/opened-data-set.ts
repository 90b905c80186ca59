import { createDataSet, type DataSet } from '../../../../../local/app/browser/datasets/data-set';
import { type RowPage } from '../../../../../local/app/browser/dataverse/rows';
import { type Column, type Table } from '../../../../../local/app/browser/dataverse/table';
import { type View } from '../../../../../local/app/browser/views/view';

const column = (logicalName: string, type: string): Column => ({
  logicalName,
  type,
  displayName: logicalName.toUpperCase(),
  required: false,
  creatable: true,
  updatable: true,
  secured: false,
  maxLength: undefined,
  precision: undefined,
  format: '',
  dateTimeBehavior: type === 'DateTime' ? 'DateOnly' : '',
  targets: [],
  options: [],
});

const columns = [
  column('name', 'String'),
  column('amount', 'Money'),
  column('due', 'DateTime'),
  column('owner', 'Lookup'),
];
const table: Table = {
  logicalName: 'gauge',
  entitySetName: 'gauges',
  primaryId: 'gaugeid',
  primaryName: 'name',
  displayName: 'Gauge',
  displayCollectionName: 'Gauges',
  columns: new Map(columns.map((one) => [one.logicalName, one])),
  lookups: [],
};
const view: View = {
  id: 'v1',
  name: 'All gauges',
  fetchXml:
    '<fetch><entity name="gauge"><attribute name="name"/><order attribute="name" descending="false"/></entity></fetch>',
  columns: [
    { name: 'name', width: 300 },
    { name: 'amount', width: 100 },
    { name: 'boss.city', width: 100, linked: column('city', 'String') },
  ],
  hidden: [{ name: 'due', width: 100 }],
  standard: false,
};

const row = (index: number) => ({
  gaugeid: `id-${index}`,
  name: `G-${index}`,
  amount: index * 10,
  'amount@OData.Community.Display.V1.FormattedValue': `€${index * 10}.00`,
  due: '2026-03-31',
  _owner_value: 'u-1',
  '_owner_value@OData.Community.Display.V1.FormattedValue': 'Ada',
  '_owner_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
  'boss.city': 'Oslo',
});

/** A dataset over numbered rows; each question is kept, and answered when `answer` is called. */
export function opened(count: number) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let shows = 0;
  const found: string[] = [];
  const dataSet: DataSet = createDataSet({
    table,
    view,
    fetch: (fetchXml) =>
      new Promise<RowPage>((resolve, reject) => {
        asked.push(fetchXml);
        const number = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(fetchXml)?.[1]);
        const [page, size] = [number('page'), number('count')];
        const rows = Array.from({ length: count }, (_, index) => row(index)).slice((page - 1) * size, page * size);
        waiting.push(() => {
          if (fetchXml.includes('broken')) reject(new Error('no such column'));
          else resolve({ rows, more: page * size < count, pagingCookie: '', total: count, totalExceeded: false });
        });
      }),
    open: ({ id }) => found.push(id.guid),
    changed: () => (shows += 1),
  });
  dataSet.start();
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise(process.nextTick);
  };
  return { dataSet, asked, answer, found, shows: () => shows, now: () => dataSet.property() };
}
