import * as React from 'react';
import { Icon, useWords } from '@o2c/pcf-shared';
import { type CellFocus } from '../hooks/use-cell-focus';
import { type HoldListing } from '../list-props';
import { type ListColumn } from '../view-model/columns';
import { type Selection, toggleAll } from '../view-model/selection';
import { Tick } from './cell-content';

export interface GridHeadProps {
  readonly columns: readonly ListColumn[];
  readonly template: React.CSSProperties;
  readonly focus: CellFocus;
  readonly sorting: HoldListing['sorting'];
  readonly onSort: (column: string) => void;
  readonly order: readonly string[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The head's row: reached with the arrow up from the first row, sorted with Enter. */
export const GridHead = (props: GridHeadProps): React.ReactElement => {
  const { columns, focus, sorting, order, selection, onSelect, onSort } = props;
  const { texts } = useWords();
  const all = order.length > 0 && order.every((id) => selection.ids.has(id));
  return (
    <div role="rowgroup" className="o2c-holds__head">
      <div role="row" aria-rowindex={1} className="o2c-holds__row o2c-holds__row--head" style={props.template}>
        {columns.map(({ key, end, sorts }, column) => {
          const direction = sorts !== undefined && sorting?.column === sorts ? sorting : undefined;
          const isActive = focus.cell.row === -1 && focus.cell.column === column;
          const pick = key === 'select';
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={column + 1}
              aria-sort={direction === undefined ? undefined : direction.descending ? 'descending' : 'ascending'}
              data-cell={`-1:${column}`}
              tabIndex={isActive ? 0 : -1}
              className={`o2c-holds__cell${end ? ' o2c-holds__cell--end' : ''}${sorts || pick ? ' o2c-holds__cell--press' : ''}`}
              onFocus={() => focus.onFocus({ row: -1, column })}
              onClick={() => {
                if (pick) onSelect(toggleAll(selection, order));
                else if (sorts !== undefined) onSort(sorts);
              }}
            >
              {pick ? <Pick all={all} /> : <span className="o2c-holds__clip">{texts(`column_${key}`)}</span>}
              {direction === undefined ? null : <Icon name={direction.descending ? 'sortDown' : 'sortUp'} />}
            </div>
          );
        })}
      </div>
    </div>
  );
};

const Pick = ({ all }: { readonly all: boolean }): React.ReactElement => (
  <>
    <Tick on={all} />
    <span className="o2c-visually-hidden">{useWords().texts(all ? 'select_none' : 'select_all')}</span>
  </>
);
