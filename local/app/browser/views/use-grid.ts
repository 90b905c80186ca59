import * as React from 'react';
import { fetchRows, type RowPage } from '../dataverse/rows';
import { type Table } from '../dataverse/table';
import { useLoaded, type Loaded } from '../shell/use-loaded';
import { shapeFetch, type FetchShape } from './shape-fetch';
import { type View } from './view';

export interface GridRequest {
  readonly table: Table;
  readonly view: View;
  readonly pageSize: number;
  readonly search: FetchShape['search'];
  readonly parent?: FetchShape['parent'];
}

export interface GridState {
  readonly rows: Loaded<RowPage>;
  readonly page: number;
  readonly sort: FetchShape['sort'];
  readonly setPage: (page: number) => void;
  readonly sortBy: (column: string) => void;
  readonly refresh: () => void;
}

interface Position {
  /** What was asked when this position was taken; another question starts at page one. */
  readonly asked: string;
  readonly page: number;
  readonly sort: FetchShape['sort'];
}

/** Rows of a view, page by page; a new view, search or parent starts at the first page, a new order too. */
export function useGrid(request: GridRequest): GridState {
  const { view, search, parent } = request;
  const asked = [view.id, search?.text, parent?.id].join('|');
  const [position, setPosition] = React.useState<Position>({ asked, page: 1, sort: undefined });
  const [turn, setTurn] = React.useState(0);
  const { page, sort } = position.asked === asked ? position : { page: 1, sort: undefined };
  const key = [asked, page, sort?.column, sort?.descending, turn].join('|');
  const rows = useLoaded(key, () =>
    fetchRows(
      request.table.entitySetName,
      shapeFetch(view.fetchXml, {
        page,
        count: request.pageSize,
        ...(sort ? { sort } : {}),
        ...(search && search.text !== '' ? { search } : {}),
        ...(parent ? { parent } : {}),
      }),
    ),
  );
  return {
    rows,
    page,
    sort,
    setPage: (next) => {
      setPosition({ asked, page: next, sort });
    },
    sortBy: (column) => {
      setPosition({ asked, page: 1, sort: { column, descending: sort?.column === column && !sort.descending } });
    },
    refresh: () => {
      setTurn((before) => before + 1);
    },
  };
}
