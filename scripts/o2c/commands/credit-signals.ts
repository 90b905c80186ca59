import { readFileSync } from 'node:fs';

import { instant } from '@o2c/core/kernel';

import { creditJobs } from '../../../azure-functions/src/adapters/compose/credit-jobs';
import { fileSignals } from '../../../azure-functions/src/adapters/signals/file-signals';
import { type FetchedSource } from '../../../azure-functions/src/jobs/credit-score/fetch-signals';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { errorCode } from '../../error-code';
import { type Command, CommandRefusal } from '../command';
import { dayOption } from '../day-option';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** A signal says nothing of how long it is good: so many days. */
const STALE_AFTER_DAYS = 30;

/** `credit-signals FILE`: what outside sources say of customers; exit 1 when some could not be taken, 2 when the file cannot be read. */
export const creditSignals: Command = {
  name: 'credit-signals',
  usage: 'credit-signals FILE [--stale-after DAYS] [--as-of D] [--url URL] [--json]',
  summary: 'takes signals of credit agencies (CSV or JSON lines) in, each once, and scores the customers again',
  run: async (args, console) => {
    const options = {
      'stale-after': { type: 'string' },
      'as-of': { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseOptions(args, options, 1);
    const [file] = positionals;
    if (file === undefined) throw new CommandRefusal('name the file to take in', 2);
    const source = fileSignals(file, textOf(file), { staleAfterDays: daysOf(values['stale-after']) });
    const session = openSession(values.url, 'posting');
    const moment: Moment = {
      now: instant(new Date().toISOString()),
      today: dayOption('--as-of', values['as-of']),
      correlationId: session.context.correlationId,
    };
    const taken = await creditJobs({ dataverse: session.connection }).takeSignals([source], moment);
    if (!taken.ok) throw new CommandRefusal(`${taken.error.code}: ${taken.error.reason}`);
    const [fetched] = taken.value;
    if (!fetched) throw new Error('One source, one answer.');
    if (fetched.refusal) throw new CommandRefusal(`${file}: ${fetched.refusal.code}: ${fetched.refusal.reason}`, 2);
    for (const { at, code, field } of fetched.defects)
      console.message(`${file}, line ${at}: ${code}${field === undefined ? '' : ` (${field})`}`);
    console.result(values.json === true ? JSON.stringify(fetched) : sentence(fetched));
    return fetched.defects.length === 0 ? 0 : 1;
  },
};

const sentence = ({ source, stored, known, defects, customerIds }: FetchedSource): string =>
  `${source}: ${stored} signals stored, ${known} known before, ${defects.length} refused; ${customerIds.length} customers scored again.`;

function daysOf(text: string | undefined): number {
  if (text === undefined) return STALE_AFTER_DAYS;
  if (!/^\d{1,4}$/.test(text)) throw new CommandRefusal(`--stale-after '${text}' is no number of days`, 2);
  return Number(text);
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'is not there' : 'cannot be read as UTF-8 text';
    throw new CommandRefusal(`${file} ${reason}`, 2);
  }
}
