/// <reference lib="dom" />
// This function runs in the browser, so this file speaks of its globals.

/** Runs in the page: scrolls an element by 120 px a frame for 180 frames and gives the time of each frame in milliseconds. */
export const scrollFrames = (selector: string): Promise<number[]> =>
  new Promise((resolve) => {
    const element = document.querySelector(selector);
    const frames: number[] = [];
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (element) element.scrollTop += 120;
      if (frames.length < 180) requestAnimationFrame(frame);
      else resolve(frames);
    };
    requestAnimationFrame(frame);
  });
