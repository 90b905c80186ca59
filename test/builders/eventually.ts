/** Asks again until the answer is there: for what another process does in its own time. Fails after the patience. */
export async function eventually<T>(ask: () => Promise<T | undefined>, patience = 20_000): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing came within ${patience} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
