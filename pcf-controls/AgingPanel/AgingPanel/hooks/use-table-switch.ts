import * as React from 'react';
import { type RovingFocus } from './use-roving-focus';

export interface TableSwitch {
  readonly asTable: boolean;
  readonly toggle: () => void;
  /** Goes around bar and table, and takes the focus where the bar that had it is gone. */
  readonly picture: React.RefObject<HTMLDivElement>;
  /** Puts the focus back on the bar, or on the table that stands for it. */
  readonly focusPicture: () => void;
}

/** Bar or table of the buckets. Switching must not drop the focus on the page (WCAG 2.4.3). */
export function useTableSwitch(roving: RovingFocus): TableSwitch {
  const [asTable, setAsTable] = React.useState(false);
  const picture = React.useRef<HTMLDivElement>(null);
  const wasFocused = React.useRef(false);
  const { focus } = roving;
  const toggle = (): void => {
    const { current } = picture;
    wasFocused.current = current?.contains(current.ownerDocument.activeElement) === true;
    setAsTable(!asTable);
  };
  const focusPicture = (): void => {
    if (asTable) picture.current?.focus();
    else focus();
  };
  React.useEffect(() => {
    if (!wasFocused.current) return;
    wasFocused.current = false;
    focusPicture();
  });
  return { asTable, toggle, picture, focusPicture };
}
