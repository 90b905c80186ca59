import * as React from 'react';

export interface RovingFocus {
  readonly tabIndexOf: (index: number) => 0 | -1;
  readonly refOf: (index: number) => (element: HTMLElement | null) => void;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  /** Puts the focus on an item. */
  readonly focusOn: (index: number) => void;
  /** Puts the focus back on the item that had it last. */
  readonly focus: () => void;
}

/** One tab stop for a row of buttons: arrows move inside, mirrored where the page reads from right to left. */
export function useRovingFocus(count: number, isRtl: boolean): RovingFocus {
  const [wanted, setActive] = React.useState(0);
  const active = Math.min(wanted, count - 1);
  const elements = React.useRef(new Map<number, HTMLElement>());
  const move = (index: number): void => {
    setActive(index);
    elements.current.get(index)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const target = targetOf(event.key, { active, count, isRtl });
    if (target === undefined) return;
    event.preventDefault();
    move(target);
  };
  return {
    tabIndexOf: (index) => (index === active ? 0 : -1),
    refOf: (index) => (element) => {
      if (element === null) elements.current.delete(index);
      else elements.current.set(index, element);
    },
    onFocus: setActive,
    onKeyDown,
    focusOn: move,
    focus: () => move(active),
  };
}

function targetOf(key: string, row: { active: number; count: number; isRtl: boolean }): number | undefined {
  const step = row.isRtl ? -1 : 1;
  const within = (index: number): number => (index + row.count) % row.count;
  switch (key) {
    case 'ArrowRight':
      return within(row.active + step);
    case 'ArrowLeft':
      return within(row.active - step);
    case 'Home':
      return 0;
    case 'End':
      return row.count - 1;
    default:
      return undefined;
  }
}
