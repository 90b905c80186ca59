import { parseArgs, type ParseArgsConfig } from 'node:util';

import { CommandRefusal } from './command';

/** Arguments of a command as `{ values, positionals }`; an option it does not know, or one word too many, is refused by its name. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  mostPositionals = 0,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const superfluous = parsed.positionals[mostPositionals];
    if (superfluous !== undefined) throw new CommandRefusal(`'${superfluous}' is one word too many`);
    return parsed;
  } catch (error) {
    if (error instanceof CommandRefusal) throw error;
    // Node adds advice about positional arguments that helps nobody here; its first sentence names the option.
    throw new CommandRefusal((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
}
