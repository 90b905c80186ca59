/// <reference lib="dom" />
// This function runs in the browser, so this file speaks of its globals.

/** Runs in the page: types a word letter by letter and gives the time of each until the frame after it is drawn. */
export const typeAndPaint = async (box: string): Promise<number[]> => {
  const input = document.querySelector<HTMLInputElement>(box);
  const times: number[] = [];
  // React watches the element's own property: the prototype's is set past it.
  const write = (text: string): void => {
    if (input) Reflect.set(HTMLInputElement.prototype, 'value', text, input);
  };
  for (const text of ['b', 'bi', 'birch', '']) {
    const start = performance.now();
    write(text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
};
