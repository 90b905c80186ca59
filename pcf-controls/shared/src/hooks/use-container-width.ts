import * as React from 'react';

/** Width of the panel: what the host allocated at first, what the element really has as soon as that is known. */
export function useContainerWidth(element: React.RefObject<HTMLElement>, allocated: number): number {
  const [width, setWidth] = React.useState<number | undefined>(undefined);
  React.useEffect(() => {
    const watched = element.current;
    if (watched === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width ?? (allocated > 0 ? allocated : 960);
}
