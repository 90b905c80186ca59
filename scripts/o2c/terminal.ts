import { type Console } from './command';

const REDRAW_MILLISECONDS = 100;
const LINE_MILLISECONDS = 5_000;

/** The console of a person or a pipe: progress is redrawn in place on a terminal and thinned out elsewhere. */
export function terminal(): Console {
  let drawnAt = 0;
  let open = false;
  let held: string | undefined;
  const endLine = (): void => {
    if (held !== undefined) process.stderr.write(open ? `\r\u001b[2K${held}` : `${held}\n`);
    if (open) process.stderr.write('\n');
    open = false;
    held = undefined;
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
      // The last state is held back until something else is written, so that it is never the one that is lost.
      held = text;
      if (now - drawnAt < (process.stderr.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS)) return;
      drawnAt = now;
      held = undefined;
      open = process.stderr.isTTY;
      process.stderr.write(open ? `\r\u001b[2K${text}` : `${text}\n`);
    },
  };
}
