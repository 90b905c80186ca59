import { parseArgs, type ParseArgsConfig } from 'node:util';

import { CommandRefusal } from './command';

/** Arguments of a command as `{ values, positionals }`; an unknown option is refused with its name. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandRefusal(error instanceof Error ? error.message : String(error));
  }
}
