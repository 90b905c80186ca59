import * as React from 'react';
import { fetchRows } from '../dataverse/rows';
import { type Table } from '../dataverse/table';
import { useHost } from '../shell/host';
import { type FetchShape } from '../views/shape-fetch';
import { type View } from '../views/view';
import { createDataSet, type DataSet } from './data-set';

type DataSetProperty = ComponentFramework.PropertyTypes.DataSet;

export interface DataSetRequest {
  readonly table: Table;
  readonly view: View;
  readonly search: FetchShape['search'];
}

export interface ShownDataSet {
  readonly property: DataSetProperty;
  readonly refresh: () => void;
}

/** The dataset of a view for as long as the view is shown; undefined before its first showing. */
export function useDataSet({ table, view, search }: DataSetRequest): ShownDataSet | undefined {
  const { go } = useHost();
  const latestGo = React.useRef(go);
  latestGo.current = go;
  const [shown, setShown] = React.useState<ShownDataSet>();
  const dataSet = React.useRef<DataSet>();
  React.useEffect(() => {
    const created = createDataSet({
      table,
      view,
      fetch: (fetchXml) => fetchRows(table.entitySetName, fetchXml),
      open: ({ id, etn }) => {
        latestGo.current({ page: 'record', table: etn ?? table.logicalName, id: id.guid, form: undefined });
      },
      changed: () => {
        setShown({ property: created.property(), refresh: created.refresh });
      },
    });
    dataSet.current = created;
    created.start();
    return () => {
      created.stop();
      setShown(undefined);
    };
  }, [table, view.id]);
  const sought = search?.text ?? '';
  const before = React.useRef('');
  React.useEffect(() => {
    if (sought !== before.current) dataSet.current?.search(search);
    before.current = sought;
  }, [sought]);
  return shown;
}
