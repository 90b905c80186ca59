import { approvalSelect, readApproval, type StoredCreditHold, tables } from '@o2c/core/dataverse';

import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { type Answered, askAsPerson } from '../lines/ask-as-person';
import { matchLine } from '../lines/match-line';
import { mustEnd, type Wanted, wantedOf } from '../lines/refused';
import { complain, type ScenarioLine } from '../lines/scenario-entry';
import { type Verb } from '../verb';
import { type World } from '../world';

const pattern =
  /^(?<id>\S+) by (?<person>\S+) because "(?<reason>[^"]+)"(?<posting> with posting)?(?<second> needs approval)?$/;

type Action = 'release' | 'reject' | 'force';

const deciding = (word: Action, example: string): Verb => ({
  word,
  example,
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern, example });
    return async (world) => {
      const orderId = world.named(entry, world.orders, part('id'));
      const holds = await world.holds(orderId);
      const hold = holds.find(({ status }) => status === 'open' || status === 'readyToRelease') ?? holds.at(-1);
      const { salesOrder, creditHold } = tables;
      const about = word === 'force' ? { table: salesOrder.logicalName, id: orderId } : targetOf(entry, hold);
      const mode = part('posting') === '' ? 'withoutPosting' : 'withPosting';
      const answered = await askAsPerson(world, {
        person: part('person'),
        day,
        type: `credit.${word}`,
        target: about,
        payload: {
          ...(hold && about.table === creditHold.logicalName ? { contentHash: hold.contentHash } : {}),
          ...(word === 'release' ? { mode } : {}),
        },
        reason: part('reason'),
      });
      mustAnswer(entry, { ...wanted, needsApproval: part('second') !== '' }, answered);
    };
  },
});

function targetOf(line: ScenarioLine, hold: StoredCreditHold | undefined) {
  if (!hold) return complain(line, 'this order was never held');
  return { table: tables.creditHold.logicalName, id: hold.id };
}

function mustAnswer(
  line: ScenarioLine,
  wanted: Wanted & { readonly needsApproval: boolean },
  { status, refusal }: Answered,
): void {
  mustEnd(line, wanted, refusal);
  if (refusal === undefined && (status === 'needsApproval') !== wanted.needsApproval)
    complain(line, wanted.needsApproval ? 'needed nobody else' : 'needs another person');
}

/** A person lets a held order go, with a reason; above the person's authority another one decides first. */
export const release = deciding('release', '2026-03-06 release SO-2 by credit because "paid by phone" with posting');

/** A person ends a held order. */
export const reject = deciding('reject', '2026-03-06 reject SO-2 by credit because "no answer for a month"');

/** A person holds an order, whatever the rules say. */
export const force = deciding('force', '2026-03-06 force SO-2 by credit because "insolvency in the news"');

const answerPattern = /^(?<id>\S+) by (?<person>\S+) because "(?<reason>[^"]+)"$/;

/** A second person approves what was asked about an order. */
export const approve: Verb = {
  word: 'approve',
  example: '2026-03-07 approve SO-2 by creditlead because "known for years"',
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern: answerPattern, example: approve.example });
    return async (world) => {
      const approval = await openApproval(world, entry, world.named(entry, world.orders, part('id')));
      const answered = await askAsPerson(world, {
        person: part('person'),
        day,
        type: 'approval.decide',
        target: { table: tables.approval.logicalName, id: approval.id },
        payload: { answer: 'approved', contentHash: approval.contentHash },
        reason: part('reason'),
      });
      mustAnswer(entry, { ...wanted, needsApproval: false }, answered);
    };
  },
};

async function openApproval(world: World, line: ScenarioLine, orderId: string) {
  const targets = [orderId, ...(await world.holds(orderId)).map(({ id }) => id)];
  const { entitySetName, columns } = tables.approval;
  for (const id of targets) {
    const where = equal(columns.targetId.name, { text: id });
    const rows = await readRows(world.session, { from: entitySetName, select: approvalSelect, where });
    const found = rows.map((row) => world.must(readApproval(row))).find(({ status }) => status === 'requested');
    if (found) return found;
  }
  return complain(line, 'nobody asked for an approval');
}
