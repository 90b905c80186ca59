import * as React from 'react';

export interface Cell {
  /** -1 is the head. */
  readonly row: number;
  readonly column: number;
}

export interface CellFocusFacts {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly hasHead: boolean;
  readonly rowHeight: number;
  /** Rows that a page key goes. */
  readonly page: number;
  readonly isRtl: boolean;
}

export interface CellFocus {
  readonly cell: Cell;
  /** Moves there and puts the focus on it. */
  readonly goTo: (cell: Cell) => void;
  /** Remembers where the focus came by itself (a press, a tab). */
  readonly onFocus: (cell: Cell) => void;
  readonly onBlur: (event: React.FocusEvent) => void;
  /** The cell a key leads to; undefined: not one of ours. */
  readonly target: (event: Pick<React.KeyboardEvent, 'key' | 'ctrlKey'>) => Cell | undefined;
}

const FIRST = { row: 0, column: 0, id: undefined };

/**
 * One tab stop for the whole grid: the cell that had the focus last. It is kept by the row's id, so that it stays with its row when the view is
 * read anew; when the row is gone the one that took its place has it.
 */
export function useCellFocus(grid: React.RefObject<HTMLElement>, facts: CellFocusFacts): CellFocus {
  const { ids, columns } = facts;
  const [place, setPlace] = React.useState<Cell & { readonly id: string | undefined }>(FIRST);
  const inside = React.useRef(false);
  const wanted = React.useRef(false);
  const found = place.id === undefined || ids[place.row] === place.id ? place.row : ids.indexOf(place.id);
  const row = Math.min(found < 0 && place.row >= 0 ? place.row : found, ids.length - 1);
  const cell = { row: ids.length === 0 ? (facts.hasHead ? -1 : 0) : row, column: Math.min(place.column, columns - 1) };
  const latest = React.useRef(ids);
  latest.current = ids;
  const put = (next: Cell): void =>
    setPlace((before) => {
      const id = latest.current[next.row];
      return before.id === id && before.row === next.row && before.column === next.column ? before : { ...next, id };
    });
  React.useEffect(() => {
    // A row that went away takes the focus with it: the one in its place gets it.
    const lost = inside.current && document.activeElement === document.body;
    if (wanted.current || lost) focusOn(grid.current, cell, facts.rowHeight);
    wanted.current = false;
  });
  return {
    cell,
    goTo: (next) => {
      // Where it is already nothing is drawn anew, and a wish that waits would take the focus from whoever has it later.
      const isHere = next.row === cell.row && next.column === cell.column;
      if (isHere) focusOn(grid.current, cell, facts.rowHeight);
      wanted.current = !isHere;
      put(next);
    },
    onFocus: (next) => {
      inside.current = true;
      put(next);
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      // A removed element blurs towards nothing: only a focus that went elsewhere has left.
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) inside.current = false;
    },
    target: (event) => targetOf(event, cell, facts),
  };
}

function focusOn(grid: HTMLElement | null, { row, column }: Cell, rowHeight: number): void {
  const element = grid?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
  if (grid === null || !element) return;
  element.focus({ preventScroll: true });
  const head = grid.querySelector<HTMLElement>('.o2c-holds__head')?.offsetHeight ?? 0;
  const top = row * rowHeight;
  if (row >= 0) {
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top + rowHeight + head > grid.scrollTop + grid.clientHeight)
      grid.scrollTop = top + rowHeight + head - grid.clientHeight;
  }
  if (typeof element.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function targetOf(
  { key, ctrlKey }: Pick<React.KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Cell,
  { ids, columns, hasHead, page, isRtl }: CellFocusFacts,
): Cell | undefined {
  const [top, bottom] = [hasHead ? -1 : 0, ids.length - 1];
  const inRows = (next: number): number => Math.max(top, Math.min(bottom, next));
  const inColumns = (next: number): number => Math.max(0, Math.min(columns - 1, next));
  const onward = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return { row: inRows(row + 1), column };
    case 'ArrowUp':
      return { row: inRows(row - 1), column };
    case 'ArrowRight':
      return { row, column: inColumns(column + onward) };
    case 'ArrowLeft':
      return { row, column: inColumns(column - onward) };
    case 'PageDown':
      return { row: inRows(row + page), column };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'Home':
      return ctrlKey ? { row: Math.min(0, bottom), column: 0 } : { row, column: 0 };
    case 'End':
      return ctrlKey ? { row: bottom, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return undefined;
  }
}
