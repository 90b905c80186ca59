import { type CreditConfiguration, lintCredit, type LintFinding, readRuleFile } from '@o2c/core/credit';
import { readFileSync } from 'node:fs';

import { CommandRefusal, type Console, type ExitCode } from '../o2c/command';
import { openSession } from '../o2c/environment';
import { parseOptions } from '../o2c/parse-options';
import { readConfiguration } from './read-configuration';

/** `credit lint`: what is wrong with the rules of a file, or with everything an environment checks credit by; exit 1 with findings, 0 clean. */
export async function lintCommand(args: readonly string[], console: Console): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    rules: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean' },
  });
  const configuration =
    values.rules === undefined
      ? await readConfiguration(openSession(values.url, 'posting'))
      : fileConfiguration(values.rules);
  const findings = lintCredit(configuration);
  if (values.json === true) console.result(JSON.stringify({ rules: configuration.rules.length, findings }));
  else {
    for (const finding of findings) console.message(lineOf(finding));
    console.result(`${findings.length} findings in ${configuration.rules.length} rules.`);
  }
  return findings.length === 0 ? 0 : 1;
}

const lineOf = ({ severity, code, where, why }: LintFinding): string => `${severity} ${code} ${where}: ${why}`;

/** A file knows nothing of groups, customers and rates; its rules are compared with each other. */
function fileConfiguration(file: string): CreditConfiguration {
  const read = readRuleFile(textOf(file));
  if (!read)
    throw new CommandRefusal(`${file} is no set of credit rules: { "settings": { ... }, "rules": [ ... ] }`, 2);
  return { ...read, profiles: [], known: {} };
}

/** Refuses a file that cannot be read. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandRefusal(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}
