import { checkHealth } from '../../health/check-health';
import { type Command } from '../command';
import { requireRunning } from '../environment';
import { parseOptions } from '../parse-options';

/** `health`: every part of the running environment, green or why not. */
export const health: Command = {
  name: 'health',
  usage: 'health [--json]',
  summary: 'every part of the running environment, green or why not',
  run: async (args, console) => {
    const { values } = parseOptions(args, { json: { type: 'boolean' } });
    const checks = await checkHealth(requireRunning());
    const lines = checks.map(({ part, healthy, text }) => `${healthy ? 'green' : 'RED  '}  ${part}: ${text}`);
    console.result(values.json === true ? JSON.stringify(checks) : lines.join('\n'));
    return checks.every((check) => check.healthy) ? 0 : 1;
  },
};
