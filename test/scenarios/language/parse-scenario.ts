import { isoDate, type IsoDate, parseIsoDate } from '@o2c/core/kernel';

import { aging } from './expectations/aging';
import { ledger, postings } from './expectations/ledger';
import { onAccount, open } from './expectations/open';
import { held, orderStands, someStand } from './expectations/order';
import { booking, mails, posted } from './expectations/papers';
import { complain, entriesOf, type ScenarioEntry } from './lines/scenario-entry';
import { type Act, type Verb } from './verb';
import { apply } from './verbs/apply';
import { cancel, change } from './verbs/change-order';
import { checks } from './verbs/checks';
import { confirm } from './verbs/confirm-order';
import { credit, voided } from './verbs/correct-invoice';
import { group, profile } from './verbs/credit-data';
import { approve, force, reject, release } from './verbs/decide-credit';
import { customer, product, rate } from './verbs/master-data';
import { order, together } from './verbs/order';
import { deliver, ship } from './verbs/ship';
import { statement } from './verbs/statement';

/** What can happen on a day. */
export const verbs: readonly Verb[] = [
  customer,
  group,
  profile,
  checks,
  product,
  rate,
  order,
  together,
  change,
  cancel,
  confirm,
  ship,
  deliver,
  statement,
  apply,
  credit,
  voided,
  release,
  reject,
  force,
  approve,
];

/** What can be expected. */
export const expectations: readonly Verb[] = [
  open,
  onAccount,
  orderStands,
  someStand,
  held,
  ledger,
  postings,
  mails,
  booking,
  posted,
  aging,
];

/** A scenario, read whole before any of it runs. */
export interface Scenario {
  readonly acts: readonly Act[];
  readonly lastDay: IsoDate;
}

const BEFORE_EVERYTHING = isoDate('2026-01-01');

/** Reads a scenario; complains with file and line about the first thing that is not in the language. Dates must not go back. */
export function parseScenario(file: string, text: string): Scenario {
  let lastDay = BEFORE_EVERYTHING;
  const acts = entriesOf(file, text).map((entry): Act => {
    const { day, word, rest } = wordsOf(entry);
    if (day !== undefined && day < lastDay) return complain(entry, `is before ${lastDay}, which came already`);
    lastDay = day ?? lastDay;
    const known = day === undefined ? expectations : verbs;
    const verb = known.find((one) => one.word === word);
    if (!verb) return complain(entry, `'${word}' is none of: ${known.map((one) => one.word).join(', ')}`);
    return verb.parse(entry, { day: lastDay, rest });
  });
  return { acts, lastDay };
}

function wordsOf(entry: ScenarioEntry): { readonly day?: IsoDate; readonly word: string; readonly rest: string } {
  const [first = '', second = '', ...others] = entry.text.split(' ');
  const rest = others.join(' ');
  if (first === 'expect') return { word: second, rest };
  const day = parseIsoDate(first);
  if (!day.ok) return complain(entry, 'begins with neither a date (2026-03-01) nor expect');
  return { day: day.value, word: second, rest };
}
