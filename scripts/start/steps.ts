/** Runs one named step of the start with a line before and its time after. */
export type RunStep = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Numbers the steps and prints `[3/8] import the solution ... 1.2 s`. `write` gets whole lines. */
export function stepPrinter(total: number, write: (text: string) => void): RunStep {
  let number = 0;
  return async (name, work) => {
    number += 1;
    const started = performance.now();
    const head = `[${number}/${total}] ${name}`;
    write(`${head} ...`);
    const value = await work();
    write(`${head}: done (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return value;
  };
}
