import * as React from 'react';

export interface KeptFocus {
  readonly root: React.RefObject<HTMLDivElement>;
  readonly onFocus: () => void;
  readonly onBlur: (event: React.FocusEvent) => void;
}

/**
 * A button that has done its work goes, and the focus would fall to the page with it: the view takes it then, so that keys go on from here
 * (WCAG 2.4.3). Who left by himself is not called back.
 */
export function useKeptFocus(): KeptFocus {
  const root = React.useRef<HTMLDivElement>(null);
  const isInside = React.useRef(false);
  React.useEffect(() => {
    if (isInside.current && document.activeElement === document.body) root.current?.focus();
  });
  return {
    root,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ target, relatedTarget }) => {
      const stays = relatedTarget instanceof Node && root.current?.contains(relatedTarget) === true;
      // An element that is taken out of the page loses the focus, too; nobody left then.
      isInside.current = stays || (target instanceof Node && !target.isConnected);
    },
  };
}
