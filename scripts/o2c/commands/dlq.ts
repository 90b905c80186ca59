import { deadLetters, type DeadLetter } from '../../dlq/dead-letter';
import { failureOf } from '../../dlq/failure-of';
import { openQueues } from '../../dlq/open-queues';
import { replay } from '../../dlq/replay';
import { replayOutbox } from '../../dlq/replay-outbox';
import { type Command, CommandRefusal, type Console } from '../command';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

const OPTIONS = {
  key: { type: 'string' },
  'dry-run': { type: 'boolean' },
  url: { type: 'string' },
  queues: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];

/** `dlq`: what lies on the poison queues, why, and putting it back to work once its cause is gone (spec/reliability.md 6.2). */
export const dlq: Command = {
  name: 'dlq',
  usage: 'dlq list | show --key KEY | replay --key KEY [--dry-run] [--url URL] [--queues CONNECTION] [--json]',
  summary: 'shows messages that could not be worked, and replays them',
  run: async (args, console) => {
    const { values, positionals } = parseOptions(args, OPTIONS, 1);
    switch (positionals[0]) {
      case 'list':
        return tell(values, await deadLetters(openQueues(values.queues)), console);
      case 'show':
        return tell(values, await chosen(values), console);
      case 'replay':
        return (await replayedMail(values, console)) ?? replayAll(values, await chosen(values), console);
      case undefined:
      default:
        throw new CommandRefusal(`'${positionals[0] ?? ''}' is not known: dlq list, show or replay`);
    }
  },
};

async function chosen({ key, queues }: Given): Promise<readonly DeadLetter[]> {
  if (key === undefined) throw new CommandRefusal('--key is missing: dlq list shows the keys');
  const letters = (await deadLetters(openQueues(queues))).filter((one) => one.key === key || one.messageId === key);
  if (letters.length === 0) throw new CommandRefusal(`no dead message has the key '${key}'`);
  return letters;
}

async function tell({ url, json }: Given, letters: readonly DeadLetter[], console: Console): Promise<0> {
  const session = letters.length === 0 ? undefined : openSession(url, 'administrator');
  const shown = [];
  for (const letter of letters) shown.push({ ...letter, failure: session ? await failureOf(session, letter) : '' });
  if (json === true) console.result(JSON.stringify(shown));
  else {
    for (const { queue, key, insertedOn, failure } of shown)
      console.result(`${insertedOn} ${queue} ${key}: ${failure}`);
    console.result(`${shown.length} dead messages.`);
  }
  return 0;
}

/** A parked mail lies in the outbox and on no queue. Undefined when the key is none of the outbox. */
async function replayedMail(
  { key, url, json, 'dry-run': dryRun }: Given,
  console: Console,
): Promise<0 | 1 | undefined> {
  if (key?.startsWith('mail-') !== true || dryRun === true) return undefined;
  const outcome = await replayOutbox(openSession(url, 'outreach'), key, new Date().toISOString());
  if (outcome === undefined || outcome === 'unknown-key') return undefined;
  console.result(json === true ? JSON.stringify([{ queue: 'outbox', key, outcome }]) : `outbox ${key}: ${outcome}`);
  return outcome === 'replayed' ? 0 : 1;
}

async function replayAll(given: Given, letters: readonly DeadLetter[], console: Console): Promise<0 | 1> {
  const ports = { session: openSession(given.url, 'administrator'), queues: openQueues(given.queues) };
  const outcomes = [];
  for (const letter of letters) {
    const outcome =
      given['dry-run'] === true ? 'would be replayed' : await replay(ports, letter, new Date().toISOString());
    outcomes.push({ queue: letter.queue, key: letter.key, messageId: letter.messageId, outcome });
  }
  if (given.json === true) console.result(JSON.stringify(outcomes));
  else for (const { queue, key, outcome } of outcomes) console.result(`${queue} ${key}: ${outcome}`);
  return outcomes.some(({ outcome }) => outcome === 'unreadable') ? 1 : 0;
}
