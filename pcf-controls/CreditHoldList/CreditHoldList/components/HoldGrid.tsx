import * as React from 'react';
import { type IsoDate } from '@o2c/core/kernel';
import { useWords } from '@o2c/pcf-shared';
import { type TrackedRequest } from '@o2c/pcf-shared/action-status';
import { type CellFocus, useCellFocus } from '../hooks/use-cell-focus';
import { useSight } from '../hooks/use-sight';
import { type HoldListing } from '../list-props';
import { CARD_COLUMNS, LIST_COLUMNS, type Layout, type ListColumn } from '../view-model/columns';
import { type ListedHold } from '../view-model/filter-rows';
import { extendTo, type Selection, toggle, toggleAll } from '../view-model/selection';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';

export interface HoldGridProps {
  readonly holds: readonly ListedHold[];
  readonly order: readonly string[];
  readonly layout: Layout;
  readonly compact: boolean;
  readonly height: number;
  readonly today: IsoDate;
  readonly busy: boolean;
  readonly label: string;
  readonly sorting: HoldListing['sorting'];
  readonly onSort: (column: string) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly under: ReadonlyMap<string, TrackedRequest>;
  readonly onOpen: (id: string) => void;
  readonly onActive: (id: string | undefined) => void;
  /** The end of what is loaded comes into sight. */
  readonly onEnd: () => void;
  readonly grid: React.RefObject<HTMLDivElement>;
}

const ROW_HEIGHTS = { cards: 148, compact: 40, comfortable: 56 };

/** The rows as a grid with one tab stop; only those near the sight are in the DOM, however many there are (spec/ux.md 4, 5, 8.7). */
export const HoldGrid = (props: HoldGridProps): React.ReactElement => {
  const { holds, order, layout, compact, height, grid } = props;
  const { isRtl } = useWords();
  const isCards = layout === 'cards';
  const columns = isCards ? CARD_COLUMNS : LIST_COLUMNS;
  const rowHeight = isCards ? ROW_HEIGHTS.cards : ROW_HEIGHTS[compact ? 'compact' : 'comfortable'];
  const sight = useSight({ rowHeight, count: holds.length, height });
  const page = Math.max(1, Math.floor(height / rowHeight) - 2);
  const focus = useCellFocus(grid, { ids: order, columns: columns.length, hasHead: !isCards, rowHeight, page, isRtl });
  useWatch(props, { to: sight.to, row: focus.cell.row });
  const onKeyDown = useGridKeys(props, focus);
  const shape = { columns, rowHeight, template: { gridTemplateColumns: columns.map(({ width }) => width).join(' ') } };
  return (
    <div
      ref={grid}
      role="grid"
      className={`o2c-holds__grid${isCards ? ' o2c-holds__grid--cards' : ''}`}
      aria-label={props.label}
      aria-rowcount={holds.length + (isCards ? 0 : 1)}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-busy={props.busy}
      data-is-scrollable="true"
      data-pane
      style={{ maxBlockSize: height }}
      onScroll={sight.onScroll}
      onKeyDown={onKeyDown}
      onBlur={focus.onBlur}
    >
      {isCards ? null : <GridHead {...props} {...shape} focus={focus} />}
      <GridRows {...props} {...shape} focus={focus} drawn={rowsToDraw(sight, focus.cell.row)} />
    </div>
  );
};

interface GridRowsProps extends HoldGridProps {
  readonly columns: readonly ListColumn[];
  readonly template: React.CSSProperties;
  readonly rowHeight: number;
  readonly focus: CellFocus;
  readonly drawn: readonly number[];
}

const GridRows = (props: GridRowsProps): React.ReactElement => {
  const { holds, columns, rowHeight, focus, selection, under, layout } = props;
  // Rows are drawn anew only when they change themselves: what a press does has to know the choice as it is then.
  const latest = React.useRef<HoldGridProps>(props);
  latest.current = props;
  return (
    <div role="rowgroup" className="o2c-holds__rows" style={{ blockSize: holds.length * rowHeight }}>
      {props.drawn.map((index) => {
        const hold = holds[index];
        return hold === undefined ? null : (
          <GridRow
            key={hold.row.id}
            hold={hold}
            index={index}
            columns={columns}
            template={props.template}
            rowHeight={rowHeight}
            headRows={layout === 'cards' ? 0 : 1}
            active={focus.cell.row === index ? focus.cell.column : undefined}
            selected={selection.ids.has(hold.row.id)}
            request={under.get(hold.row.id)}
            today={props.today}
            onFocus={focus.onFocus}
            onPress={(column, event) => press(latest.current, hold.row.id, { column: columns[column]?.key, event })}
            onOpen={props.onOpen}
          />
        );
      })}
    </div>
  );
};

/** Tells which row has the focus, and when the last loaded one comes near. */
function useWatch(
  { holds, order, onActive, onEnd }: HoldGridProps,
  at: { readonly to: number; readonly row: number },
): void {
  const active = order[at.row];
  React.useEffect(() => onActive(active), [active]);
  const nearEnd = at.to >= holds.length || at.row >= holds.length - 1;
  React.useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, holds.length]);
}

/** Rows near the sight, and the one with the focus wherever it is: scrolled away it must not lose it. */
function rowsToDraw({ from, to }: { readonly from: number; readonly to: number }, active: number): readonly number[] {
  const near = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  return active < 0 || (active >= from && active < to) ? near : [...near, active];
}

interface Press {
  readonly column: string | undefined;
  readonly event: Pick<React.MouseEvent, 'ctrlKey' | 'shiftKey'>;
}

/** A press on the tick or with a key held chooses; any other only takes the focus there. */
function press({ selection, order, onSelect }: HoldGridProps, id: string, { column, event }: Press): void {
  if (event.shiftKey) onSelect(extendTo(selection, id, order));
  else if (event.ctrlKey || column === 'select') onSelect(toggle(selection, id));
}

function useGridKeys(
  { order, selection, onSelect, onOpen, onSort, layout }: HoldGridProps,
  focus: CellFocus,
): (event: React.KeyboardEvent) => void {
  const { cell } = focus;
  const id = order[cell.row];
  const act = (event: React.KeyboardEvent): boolean => {
    if (event.altKey || event.metaKey) return false;
    const target = focus.target(event);
    if (target !== undefined) {
      const to = order[target.row];
      if (event.shiftKey && to !== undefined && target.row !== cell.row)
        onSelect(extendTo(selection.anchor === undefined ? { ...selection, anchor: id } : selection, to, order));
      focus.goTo(target);
      return true;
    }
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return false;
      onSelect(toggleAll(selection, order));
      return true;
    }
    if (cell.row < 0) return sortByKey(event.key, cell.column);
    if (id === undefined) return false;
    if (event.key === ' ') onSelect(toggle(selection, id));
    else if (event.key === 'Enter') onOpen(id);
    return event.key === ' ' || event.key === 'Enter';
  };
  const sortByKey = (key: string, column: number): boolean => {
    if (key !== 'Enter' && key !== ' ') return false;
    const sorts = layout === 'cards' ? undefined : LIST_COLUMNS[column]?.sorts;
    if (sorts !== undefined) onSort(sorts);
    else if (LIST_COLUMNS[column]?.key === 'select') onSelect(toggleAll(selection, order));
    return true;
  };
  return (event) => {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
