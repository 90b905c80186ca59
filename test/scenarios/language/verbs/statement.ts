import { add, formatMoney, type IsoDate, type Money } from '@o2c/core/kernel';

import { aCamtFile, camtDetails, type CamtEntry } from '../../../builders/a-camt-statement';
import { amountOf } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { complain, type ScenarioEntry } from '../lines/scenario-entry';
import { type Verb } from '../verb';
import { type World } from '../world';
import { type BankLine, bankLineOf, writtenAmount } from './bank-line';
import { ACCOUNTS } from './accounts';

const example = '2026-03-31 statement main opening 0.00, with indented bookings and closing 24.20';
const pattern = /^(?<account>\S+)(?: opening (?<opening>-?[\d.]+)|(?<again> again))$/;

/** A bank statement arrives: its bookings are matched, and credit looks again at those who paid. */
export const statement: Verb = {
  word: 'statement',
  example,
  parse: (entry, { day, rest }) => {
    const part = matchLine(entry, rest, { pattern, example });
    const account = ACCOUNTS[part('account')];
    if (!account)
      return complain(entry, `there is no account ${part('account')}; there are ${Object.keys(ACCOUNTS).join(', ')}`);
    if (part('again') !== '') return (world) => sendAgain(world, { entry, account: part('account'), day });
    const opening = amountOf(entry, part('opening'), account.currency);
    const lines = entry.parts.slice(0, -1).map((line) => bankLineOf(line, account.currency));
    const closing = closingOf(entry, opening, lines);
    const id = `${part('account')}-${day}-${entry.number}`;
    return async (world) => {
      const given = { iban: account.iban, currency: account.currency, id, day, opening: formatMoney(opening), closing };
      const file = aCamtFile({ ...given, entries: lines.map((line) => camtEntry(line, { day, world })) });
      world.files.set(part('account'), file);
      await receive(world, file, day);
    };
  },
};

/** The last line says what is left; it must be what the bookings come to, for a bookkeeper would foot it. */
function closingOf(entry: ScenarioEntry, opening: Money, lines: readonly BankLine[]): string {
  const last = entry.parts.at(-1);
  if (!last?.text.startsWith('closing ')) return complain(last ?? entry, 'a statement ends with: closing 24.20');
  const closing = amountOf(last, last.text.slice('closing '.length), opening.currency);
  const footed = lines.reduce((sum, { amount }) => add(sum, amount), opening);
  if (footed.minor !== closing.minor) return complain(last, `the bookings come to ${formatMoney(footed)}`);
  return formatMoney(closing);
}

function camtEntry(line: BankLine, { day, world }: { readonly day: IsoDate; readonly world: World }): CamtEntry {
  const payer = world.payers.get(line.customer);
  const details = {
    endToEndId: line.name,
    ...(line.text === '' ? {} : { text: line.text }),
    ...(line.returned ? { returnReason: 'AC04' } : {}),
    ...(payer && !line.returned ? { name: payer.name, iban: payer.iban } : {}),
  };
  return {
    amount: writtenAmount(line),
    mark: line.returned ? 'DBIT' : 'CRDT',
    day: line.day ?? day,
    bankReference: `${line.name}${line.returned ? '-R' : ''}`,
    details: camtDetails(details, line.amount.currency),
  };
}

async function sendAgain(
  world: World,
  { entry, account, day }: { readonly entry: ScenarioEntry; readonly account: string; readonly day: IsoDate },
): Promise<void> {
  await receive(world, world.named(entry, world.files, account), day);
}

async function receive(world: World, file: Uint8Array, day: IsoDate): Promise<void> {
  const posted = await world.path.postStatements(file, world.moment(day));
  if (!posted.ok) throw new Error(JSON.stringify(posted.error));
  world.lastPosted = posted.value.statements;
  await world.run(world.path.matching, day);
  const customerIds = world.takePayers();
  if (customerIds.length > 0)
    world.must(await world.path.customerEvent({ kind: 'payment', customerIds }, world.moment(day)));
}
