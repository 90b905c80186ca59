import * as React from 'react';
import { asText, type Json } from '../dataverse/read-json';
import { lookupTable, type RowPage } from '../dataverse/rows';
import { isLookup, propertyOf, type Column, type Table } from '../dataverse/table';
import { useHost } from '../shell/host';
import { Icon } from '../shell/Icon';
import { Link } from '../shell/Link';
import { type Route } from '../shell/route';
import { cellText } from './cell-text';
import { type GridState } from './use-grid';
import { type View, type ViewColumn } from './view';

export interface GridProps {
  readonly table: Table;
  readonly view: View;
  readonly label: string;
  readonly state: GridState;
  readonly page: RowPage;
}

const numeric = new Set(['Money', 'Integer', 'Decimal', 'Double', 'BigInt']);

/** Rows of a view: sortable headers, links to the row and to what its lookups point at. */
export const Grid = ({ table, view, label, state, page }: GridProps): React.ReactElement => {
  return (
    <div className="grid-scroll" data-is-scrollable="true">
      <table className="grid" aria-label={label} aria-busy={state.rows.state === 'loading'}>
        <thead>
          <tr>
            {view.columns.map((column) => (
              <HeaderCell key={column.name} column={column} table={table} state={state} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row, index) => (
            <Row key={`${asText(row[table.primaryId])}|${index}`} row={row} table={table} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface HeaderCellProps {
  readonly column: ViewColumn;
  readonly table: Table;
  readonly state: GridState;
}

const HeaderCell = ({ column, table, state }: HeaderCellProps): React.ReactElement => {
  const known = table.columns.get(column.name) ?? column.linked;
  const sorted = state.sort?.column === column.name ? (state.sort.descending ? 'descending' : 'ascending') : undefined;
  const label = known?.displayName ?? column.name;
  return (
    <th
      scope="col"
      className={known && numeric.has(known.type) ? 'numeric' : undefined}
      style={{ minWidth: Math.min(column.width, 96) }}
      {...(sorted ? { 'aria-sort': sorted } : {})}
    >
      {known && column.linked === undefined ? (
        <button
          type="button"
          className="sort"
          onClick={() => {
            state.sortBy(column.name);
          }}
        >
          {label}
          {sorted ? <Icon name={sorted === 'ascending' ? 'sortUp' : 'sortDown'} /> : null}
        </button>
      ) : (
        label
      )}
    </th>
  );
};

interface RowProps {
  readonly row: Json;
  readonly table: Table;
  readonly view: View;
}

/** One row. Its name opens it, or its first cell where the view does not show the name; so does a double click anywhere. */
const Row = ({ row, table, view }: RowProps): React.ReactElement => {
  const { go } = useHost();
  const address = {
    page: 'record',
    table: table.logicalName,
    id: asText(row[table.primaryId]),
    form: undefined,
  } as const;
  const opener = view.columns.find(({ name }) => name === table.primaryName) ?? view.columns[0];
  return (
    <tr
      onDoubleClick={() => {
        go(address);
      }}
    >
      {view.columns.map((column) => (
        <BodyCell
          key={column.name}
          column={column}
          row={row}
          table={table}
          opens={column === opener ? address : undefined}
        />
      ))}
    </tr>
  );
};

interface BodyCellProps {
  readonly column: ViewColumn;
  readonly row: Json;
  readonly table: Table;
  readonly opens: Route | undefined;
}

const BodyCell = ({ column: shown, row, table, opens }: BodyCellProps): React.ReactElement => {
  const column = table.columns.get(shown.name) ?? shown.linked;
  const text = cellText(row, shown.name, table);
  const to = opens ?? (shown.linked === undefined && column ? lookupAddress(row, column, text) : undefined);
  if (to === undefined)
    return (
      <td className={column && numeric.has(column.type) ? 'numeric' : undefined} title={longText(column, text)}>
        <bdi>{text}</bdi>
      </td>
    );
  return (
    <td>
      <Link to={to}>
        <bdi>{text || '(no name)'}</bdi>
      </Link>
    </td>
  );
};

/** Text of several lines is cut in a cell: the whole is its tooltip. */
const longText = (column: Column | undefined, text: string): string | undefined =>
  column?.type === 'Memo' && text !== '' ? text : undefined;

function lookupAddress(row: Json, column: Column, text: string): Route | undefined {
  if (!isLookup(column) || text === '') return undefined;
  const property = propertyOf(column);
  const table = lookupTable(row, property) || (column.targets[0] ?? '');
  return { page: 'record', table, id: asText(row[property]), form: undefined };
}
