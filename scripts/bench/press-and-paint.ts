/// <reference lib="dom" />
// This function runs in the browser, so this file speaks of its globals.

/** Milliseconds of one opening of the panel. */
export interface Opening {
  /** From the press on the tab to the frame after the figures and rows are drawn. */
  readonly fromPress: number;
  /** From the last byte of the two answers to the same frame: reading rows, aging them, drawing. */
  readonly fromAnswer: number;
}

/** Runs in the page: presses the second tab and waits for the frame after the rows are there. */
export const pressAndPaint = (rows: string): Promise<Opening> =>
  new Promise((resolve) => {
    const pressed = performance.now();
    document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    const painted = (): void => {
      const answers = performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => /o2c_(openitems|settlements)/.test(entry.name));
      const now = performance.now();
      const answered = Math.max(...answers.map(({ responseEnd }) => responseEnd));
      resolve({ fromPress: now - pressed, fromAnswer: now - answered });
    };
    const look = (): void => {
      if (document.querySelectorAll(rows).length > 1) requestAnimationFrame(() => setTimeout(painted));
      else requestAnimationFrame(look);
    };
    look();
  });
