import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { type Cell } from '../hooks/use-cell-focus';
import { type ListColumn } from '../view-model/columns';
import { type ListedHold } from '../view-model/filter-rows';
import { CellContent, type CellProps } from './cell-content';
import { HoldCard } from './HoldCard';

export interface GridRowProps {
  readonly hold: ListedHold;
  readonly index: number;
  readonly columns: readonly ListColumn[];
  readonly template: React.CSSProperties;
  readonly rowHeight: number;
  readonly headRows: number;
  /** Column of the cell that is the tab stop; undefined: it is in another row. */
  readonly active: number | undefined;
  readonly selected: boolean;
  readonly request: TrackedRequest | undefined;
  readonly today: IsoDate;
  readonly onFocus: (cell: Cell) => void;
  readonly onPress: (column: number, event: React.MouseEvent) => void;
  readonly onOpen: (id: string) => void;
}

const Row = (props: GridRowProps): React.ReactElement => {
  const { hold, index, columns, active, selected } = props;
  const classes = [
    'o2c-holds__row',
    selected ? 'o2c-holds__row--on' : '',
    active === undefined ? '' : 'o2c-holds__row--at',
  ];
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + props.headRows}
      aria-selected={selected}
      className={classes.join(' ')}
      style={{ ...props.template, blockSize: props.rowHeight, insetBlockStart: index * props.rowHeight }}
      onDoubleClick={() => props.onOpen(hold.row.id)}
    >
      {columns.map(({ key, end }, column) => (
        <div
          key={key}
          role={key === 'document' ? 'rowheader' : 'gridcell'}
          aria-colindex={column + 1}
          data-cell={`${index}:${column}`}
          tabIndex={active === column ? 0 : -1}
          className={`o2c-holds__cell${end ? ' o2c-holds__cell--end' : ''}`}
          onFocus={() => props.onFocus({ row: index, column })}
          onClick={(event) => props.onPress(column, event)}
        >
          {contentOf(columns.length === 1, { ...props, column: key })}
        </div>
      ))}
    </div>
  );
};

const contentOf = (isCard: boolean, { column, hold, request, selected, today }: CellProps): React.ReactElement => {
  const cell = { column, hold, request, selected, today };
  return isCard ? <HoldCard {...cell} /> : <CellContent {...cell} />;
};

/** One hold. It is drawn anew only when something of it changed: scrolling and choosing others leave it alone. */
export const GridRow = React.memo(
  Row,
  (before, now) =>
    before.hold === now.hold &&
    before.index === now.index &&
    before.active === now.active &&
    before.selected === now.selected &&
    before.request === now.request &&
    before.rowHeight === now.rowHeight &&
    before.columns === now.columns &&
    before.today === now.today,
);
