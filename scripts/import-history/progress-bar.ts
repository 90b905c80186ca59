const WIDTH = 30;

/**
 * One line that shows how far a long task is: `[##########--------------------]  812 of 2466  33 %`.
 * `done` beyond `total` is shown as full.
 */
export function progressBar(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(done / total, 1);
  const filled = Math.round(share * WIDTH);
  const bar = '#'.repeat(filled) + '-'.repeat(WIDTH - filled);
  return `[${bar}] ${String(done).padStart(String(total).length)} of ${total}  ${Math.floor(share * 100)} %`;
}
