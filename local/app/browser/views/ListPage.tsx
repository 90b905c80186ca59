import * as React from 'react';
import { useHost } from '../shell/host';
import { CommandBar } from '../shell/CommandBar';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { useLoaded } from '../shell/use-loaded';
import { type Table } from '../dataverse/table';
import { useDataSet } from '../datasets/use-data-set';
import { ViewControlHost } from '../datasets/ViewControlHost';
import { GridArea } from './GridArea';
import { viewsOfApp } from './choose-view';
import { loadViews } from './load-views';
import { quickFindColumns } from './quick-find-columns';
import { useGrid } from './use-grid';
import { type TableViews, type View, type ViewControl } from './view';

const pageSize = 50;

export interface ListPageProps {
  readonly table: string;
  readonly view: string | undefined;
  readonly appViews: ReadonlySet<string>;
}

/** A table's home page: its views, the rows of the chosen one, and the search. */
export const ListPage = ({ table, view, appViews }: ListPageProps): React.ReactElement => {
  const { metadata } = useHost();
  const [turn, setTurn] = React.useState(0);
  const loaded = useLoaded(`${table}|${turn}`, async () => ({
    table: await metadata.table(table),
    views: await loadViews(table, metadata),
  }));
  if (loaded.state === 'failed')
    return (
      <Failure
        error={loaded.error}
        retry={() => {
          setTurn(turn + 1);
        }}
      />
    );
  if (loaded.state === 'loading') return <Loading />;
  const { quickFind } = loaded.value.views;
  const views = viewsOfApp(loaded.value.views.views, appViews);
  const chosen = views.find(({ id }) => id === view) ?? views[0];
  if (chosen === undefined)
    return <p className="empty">{loaded.value.table.displayCollectionName} has no views in this environment.</p>;
  return <ViewPage key={table} table={loaded.value.table} views={{ views: byName(views), quickFind }} view={chosen} />;
};

const byName = (views: readonly View[]): readonly View[] =>
  [...views].sort((one, other) => one.name.localeCompare(other.name));

interface ViewPageProps {
  readonly table: Table;
  readonly views: TableViews;
  readonly view: View;
}

const ViewPage = (props: ViewPageProps): React.ReactElement =>
  props.view.control === undefined ? (
    <GridPage {...props} />
  ) : (
    <ControlPage key={props.view.id} {...props} control={props.view.control} />
  );

const GridPage = ({ table, views, view }: ViewPageProps): React.ReactElement => {
  const [text, setText] = React.useState('');
  const search = { text, columns: quickFindColumns(views.quickFind, table) };
  const grid = useGrid({ table, view, pageSize, search });
  return (
    <PageFrame table={table} views={views.views} view={view} refresh={grid.refresh} search={setText}>
      <GridArea table={table} view={view} state={grid} pageSize={pageSize} filtered={text !== ''} />
    </PageFrame>
  );
};

/** A view that a code component shows: the page around it is the same, its rows are a dataset. */
const ControlPage = ({
  table,
  views,
  view,
  control,
}: ViewPageProps & { readonly control: ViewControl }): React.ReactElement => {
  const [text, setText] = React.useState('');
  const search = { text, columns: quickFindColumns(views.quickFind, table) };
  const dataSet = useDataSet({ table, view, search });
  return (
    <PageFrame table={table} views={views.views} view={view} refresh={() => dataSet?.refresh()} search={setText}>
      {dataSet === undefined ? (
        <Loading />
      ) : (
        <ViewControlHost control={control} table={table} view={view} dataSet={dataSet.property} />
      )}
    </PageFrame>
  );
};

interface PageFrameProps {
  readonly table: Table;
  readonly views: readonly View[];
  readonly view: View;
  readonly refresh: () => void;
  readonly search: (text: string) => void;
  readonly children: React.ReactNode;
}

const PageFrame = ({ table, views, view, refresh, search, children }: PageFrameProps): React.ReactElement => {
  const { go } = useHost();
  return (
    <div className="page list-page">
      <CommandBar
        commands={[
          {
            name: 'New',
            icon: 'add',
            run: () => {
              go({ page: 'record', table: table.logicalName, id: undefined, form: undefined });
            },
          },
          { name: 'Refresh', icon: 'refresh', run: refresh },
        ]}
      />
      <section className="card list-card">
        <div className="list-head">
          <ViewPicker table={table} views={views} view={view} />
          <QuickSearch label={`Search ${table.displayCollectionName}`} search={search} />
        </div>
        {children}
      </section>
    </div>
  );
};

const ViewPicker = ({
  table,
  views,
  view,
}: {
  readonly table: Table;
  readonly views: readonly View[];
  readonly view: View;
}): React.ReactElement => {
  const { go } = useHost();
  return (
    <h1 className="view-title">
      <select
        aria-label="View"
        value={view.id}
        onChange={(event) => {
          go({ page: 'list', table: table.logicalName, view: event.target.value });
        }}
      >
        {views.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </h1>
  );
};

/** Searches when the person presses Enter or empties the box, not at each key. */
const QuickSearch = ({
  label,
  search,
}: {
  readonly label: string;
  readonly search: (text: string) => void;
}): React.ReactElement => {
  const [typed, setTyped] = React.useState('');
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    search(typed.trim());
  };
  const change = (event: React.ChangeEvent<HTMLInputElement>): void => {
    setTyped(event.target.value);
    if (event.target.value === '') search('');
  };
  return (
    <form role="search" className="quick-search" onSubmit={submit}>
      <input type="search" aria-label={label} placeholder="Filter by keyword" value={typed} onChange={change} />
    </form>
  );
};
