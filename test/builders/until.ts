import { setTimeout as after } from 'node:timers/promises';

/** Asks again every 100 ms until the answer is there; fails with the question when it is not within the limit. */
export async function until<T>(
  question: string,
  ask: () => Promise<T | undefined>,
  limitMilliseconds = 60_000,
): Promise<T> {
  const deadline = performance.now() + limitMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Not within ${limitMilliseconds} ms: ${question}`);
    await after(100);
  }
}
