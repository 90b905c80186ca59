import { lintCommand } from '../../credit/lint-command';
import { type Command, CommandRefusal } from '../command';

/** `credit lint`: the configuration put right; `credit simulate`: orders decided again by other rules (part 7 and 9 of credit management). */
export const credit: Command = {
  name: 'credit',
  usage: 'credit lint [--rules FILE] [--url URL] [--json]',
  summary: 'finds rules that contradict, never matter or name what is not there',
  run: async (args, console) => {
    const [action, ...rest] = args;
    if (action === 'lint') return lintCommand(rest, console);
    throw new CommandRefusal(`'${action ?? ''}' is not known: credit lint`);
  },
};
