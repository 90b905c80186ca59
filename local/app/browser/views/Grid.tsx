import * as React from 'react';
import { asText, type Json } from '../dataverse/read-json';
import { lookupTable, type RowPage } from '../dataverse/rows';
import { isLookup, propertyOf, type Table } from '../dataverse/table';
import { useHost } from '../shell/host';
import { Icon } from '../shell/Icon';
import { Link } from '../shell/Link';
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
  const { go } = useHost();
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
          {page.rows.map((row) => {
            const id = asText(row[table.primaryId]);
            const open = (): void => {
              go({ page: 'record', table: table.logicalName, id, form: undefined });
            };
            return (
              <tr key={id} onDoubleClick={open}>
                {view.columns.map(({ name }) => (
                  <BodyCell key={name} name={name} row={row} table={table} />
                ))}
              </tr>
            );
          })}
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
  const known = table.columns.get(column.name);
  const sorted = state.sort?.column === column.name ? (state.sort.descending ? 'descending' : 'ascending') : undefined;
  const label = known?.displayName ?? column.name;
  return (
    <th
      scope="col"
      className={known && numeric.has(known.type) ? 'numeric' : undefined}
      style={{ minWidth: Math.min(column.width, 96) }}
      {...(sorted ? { 'aria-sort': sorted } : {})}
    >
      {known ? (
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

interface BodyCellProps {
  readonly name: string;
  readonly row: Json;
  readonly table: Table;
}

const BodyCell = ({ name, row, table }: BodyCellProps): React.ReactElement => {
  const column = table.columns.get(name);
  const text = cellText(row, name, table);
  const property = column && isLookup(column) ? propertyOf(column) : undefined;
  if (name === table.primaryName)
    return (
      <td>
        <Link to={{ page: 'record', table: table.logicalName, id: asText(row[table.primaryId]), form: undefined }}>
          <bdi>{text || '(no name)'}</bdi>
        </Link>
      </td>
    );
  if (property !== undefined && text !== '')
    return (
      <td>
        <Link
          to={{
            page: 'record',
            table: lookupTable(row, property) || (column?.targets[0] ?? ''),
            id: asText(row[property]),
            form: undefined,
          }}
        >
          <bdi>{text}</bdi>
        </Link>
      </td>
    );
  return (
    <td className={column && numeric.has(column.type) ? 'numeric' : undefined}>
      <bdi>{text}</bdi>
    </td>
  );
};
