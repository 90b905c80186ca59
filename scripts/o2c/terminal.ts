import { type Console } from './command';

const REDRAW_MILLISECONDS = 100;
const LINE_MILLISECONDS = 5_000;

/** The console of a person or a pipe: progress is redrawn in place on a terminal and thinned out elsewhere. */
export function terminal(): Console {
  let drawnAt = 0;
  let open = false;
  const endLine = (): void => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    result: (text) => {
      endLine();
      process.stdout.write(`${text}\n`);
    },
    message: (text) => {
      endLine();
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      const now = Date.now();
      if (now - drawnAt < (process.stderr.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS)) return;
      drawnAt = now;
      open = process.stderr.isTTY;
      process.stderr.write(open ? `\r\u001b[2K${text}` : `${text}\n`);
    },
  };
}
