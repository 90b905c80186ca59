import { lintCommand } from '../../credit/lint-command';
import { simulateCommand } from '../../credit/simulate-command';
import { type Command, CommandRefusal } from '../command';

/** `credit lint`: the configuration put right; `credit simulate`: orders decided again by other rules (part 7 and 9 of credit management). */
export const credit: Command = {
  name: 'credit',
  usage:
    'credit lint [--rules FILE] | credit simulate --rules FILE|current --from D --to D [--out FILE] [--url URL] [--json]',
  summary: 'finds rules that contradict or never matter; decides a time that was again by other rules',
  run: async (args, console) => {
    const [action, ...rest] = args;
    if (action === 'lint') return lintCommand(rest, console);
    if (action === 'simulate') return simulateCommand(rest, console);
    throw new CommandRefusal(`'${action ?? ''}' is not known: credit lint, credit simulate`);
  },
};
