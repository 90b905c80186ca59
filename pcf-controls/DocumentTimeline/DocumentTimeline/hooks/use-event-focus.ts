import * as React from 'react';

export interface FocusPlace {
  /** Brings an event that is not drawn into view. */
  readonly reveal: (index: number) => void;
  /** What keeps the focus when the event that has it is scrolled away. */
  readonly keeper: React.RefObject<HTMLElement>;
}

export interface EventFocus {
  readonly active: number;
  readonly activate: (index: number) => void;
  readonly refOf: (index: number) => (element: HTMLElement | null) => void;
  /** Puts the focus on an event; on one that is not drawn as soon as it is. */
  readonly move: (index: number) => void;
}

/** One tab stop for the list, on the event that had the focus last, also in a list that draws only what is in view. */
export function useEventFocus(count: number, { reveal, keeper }: FocusPlace): EventFocus {
  const [wanted, activate] = React.useState(0);
  const elements = React.useRef(new Map<number, HTMLElement>());
  const awaited = React.useRef<number | undefined>(undefined);
  const known = React.useRef(new Map<number, (element: HTMLElement | null) => void>());
  const place = (index: number, element: HTMLElement | null): void => {
    if (element === null) {
      if (elements.current.get(index) === document.activeElement) keeper.current?.focus({ preventScroll: true });
      elements.current.delete(index);
      return;
    }
    elements.current.set(index, element);
    if (awaited.current !== index) return;
    awaited.current = undefined;
    element.focus();
  };
  // The same function for the same event at each drawing: React would let go of the element and take it again otherwise.
  const refOf = (index: number): ((element: HTMLElement | null) => void) => {
    const made = known.current.get(index) ?? ((element: HTMLElement | null) => place(index, element));
    known.current.set(index, made);
    return made;
  };
  const move = (index: number): void => {
    activate(index);
    const element = elements.current.get(index);
    if (element !== undefined) return element.focus();
    awaited.current = index;
    reveal(index);
  };
  return { active: Math.max(0, Math.min(wanted, count - 1)), activate, refOf, move };
}
