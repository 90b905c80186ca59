import * as React from 'react';
import { type Table } from '../dataverse/table';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Grid } from './Grid';
import { Pager } from './Pager';
import { type GridState } from './use-grid';
import { type View } from './view';

export interface GridAreaProps {
  readonly table: Table;
  readonly view: View;
  readonly state: GridState;
  readonly pageSize: number;
  /** A search narrows the rows: an empty outcome then says so. */
  readonly filtered: boolean;
}

/** The rows in whichever state they are: first load, refreshing (old rows stay), failed, empty, there. */
export const GridArea = ({ table, view, state, pageSize, filtered }: GridAreaProps): React.ReactElement => {
  const { rows } = state;
  if (rows.state === 'failed') return <Failure error={rows.error} retry={state.refresh} />;
  const page = rows.state === 'ready' ? rows.value : rows.previous;
  if (page === undefined) return <Loading />;
  const empty = filtered ? 'No row matches the search.' : `No ${table.displayCollectionName} to show.`;
  return (
    <>
      <Grid table={table} view={view} label={view.name} state={state} page={page} />
      {page.rows.length === 0 ? <p className="empty">{empty}</p> : null}
      <Pager state={state} page={page} pageSize={pageSize} />
    </>
  );
};
