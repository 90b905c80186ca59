import { CommandRefusal } from './command';
import { commands } from './commands';
import { laterCommands } from './later-commands';
import { terminal } from './terminal';

function usage(): string {
  const width = Math.max(...commands.map((command) => command.usage.length));
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
  return [
    'Usage: npm run o2c -- <command> [options]',
    '',
    ...lines,
    '',
    `Later: ${Object.keys(laterCommands).join(', ')}`,
  ].join('\n');
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const console = terminal();
  if (name === undefined || name === 'help' || name === '--help') {
    console.result(usage());
    return name === undefined ? 1 : 0;
  }
  const later = laterCommands[name];
  if (later !== undefined) {
    console.message(`o2c ${name} is not part of this version yet: ${later}.`);
    return 1;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    console.message(`There is no command '${name}'.\n\n${usage()}`);
    return 1;
  }
  if (args.includes('--help')) {
    console.result(`Usage: npm run o2c -- ${command.usage}\n\n${command.summary}`);
    return 0;
  }
  try {
    return await command.run(args, console);
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    console.message(`o2c ${name}: ${error.message}`);
    return error.exitCode;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
