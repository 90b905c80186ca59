import { type StoredOutboxMessage } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { levelOf } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { concludeDelivery, type Concluding, concludeStopped, parkUnreadable } from './conclude-delivery';
import { type Delivery, type DeliverySettings } from './delivery-facts';
import { type DeliveryPorts, type DueMessages, type OutboxStep } from './delivery-ports';
import { type DeliveryReport, emptyReport, reported } from './delivery-report';
import { later } from './later';
import { type TakenMessage } from './mail-progress';
import { LEASE_SECONDS, mailSlice } from './mail-slice';
import { type DeliveryPlan, MAIL_SEND, planDelivery } from './plan-delivery';
import { leaveUnsent } from './propose-delivery';

/** Messages worked on together: as many as the fewest requests need, few enough to be held in memory. */
const MOST_IN_A_SLICE = 900;

/**
 * Relays the outbox: every due document goes to its customer by mail, exactly once (reliability.md 2.4), as far as the policy of `mail.send`
 * lets it. Slice after slice until nothing is due that was not seen in this run, or the mailboxes have sent what fits in one run.
 */
export const relayOutbox =
  (ports: DeliveryPorts) =>
  async (moment: Moment): Promise<Result<DeliveryReport, ReadRefusal>> => {
    const settings = await ports.outbox.settings();
    if (!settings.ok) return settings;
    const run: Run = {
      settings: settings.value,
      moment,
      seen: new Set(),
      perMailbox: new Map(),
      left: 0,
      isFull: false,
      report: emptyReport(),
    };
    for (;;) {
      const most = MOST_IN_A_SLICE + run.left;
      const due = await ports.outbox.due(settings.value, moment.now, most);
      if (!due.ok) return due;
      const { messages, unreadable } = due.value;
      const fresh = messages.filter(({ id }) => !run.seen.has(id)).slice(0, MOST_IN_A_SLICE);
      const worked = await relaySlice(ports, run, { messages: fresh, unreadable });
      if (!worked.ok) return worked;
      if (fresh.length === 0 || run.isFull || messages.length + unreadable.length < most) return ok(run.report);
    }
  };

interface Run extends Concluding {
  readonly settings: DeliverySettings;
  readonly moment: Moment;
  /** What this run has looked at: a message is worked on once per run. */
  readonly seen: Set<string>;
  /** Mails taken on, by mailbox. */
  readonly perMailbox: Map<string, number>;
  /** Messages that stay due, for they wait for a person: they are read again behind their backs. */
  left: number;
  /** A mailbox has taken on what it may send in one run. */
  isFull: boolean;
  report: DeliveryReport;
}

/** Read, decide, write: documents, plans, then what was mailed and what was not in one writing. */
async function relaySlice(
  ports: DeliveryPorts,
  run: Run,
  { messages, unreadable }: DueMessages,
): Promise<Result<'worked', ReadRefusal>> {
  const read = await ports.outbox.documents(messages);
  if (!read.ok) return read;
  const planned = read.value.map((delivery) => ({
    delivery,
    plan: planDelivery(delivery, run.settings, run.moment.now),
  }));
  for (const { delivery } of planned) run.seen.add(delivery.message.id);
  const ended = await mailSlice(ports, await take(ports, run, planned), run.moment);
  const transactions = [
    ...ended.flatMap(({ taken, end }) => concludeDelivery(taken, end, run) ?? []),
    ...planned.flatMap(({ delivery, plan }) => notMailed(delivery, plan, run) ?? []),
    ...unreadable.map(parkUnreadable),
  ];
  run.left += planned.filter(({ plan }) => STAYS_DUE.has(plan.kind)).length;
  const written = await ports.outbox.write(transactions);
  run.report = reported(run.report, { ended, plans: planned.map(({ plan }) => plan), written });
  return ok('worked');
}

const STAYS_DUE: ReadonlySet<DeliveryPlan['kind']> = new Set(['observe', 'propose', 'wait']);

interface Planned {
  readonly delivery: Delivery;
  readonly plan: DeliveryPlan;
}

/** Claims what is to be mailed, as many per mailbox as fit into this run; those another relay was quicker at are left to it. */
async function take(
  { outbox, mail }: DeliveryPorts,
  run: Run,
  planned: readonly Planned[],
): Promise<readonly TakenMessage[]> {
  const chosen = planned.flatMap(({ delivery: { message, facts }, plan }) => {
    if (plan.kind !== 'send' || 'unreadable' in facts) return [];
    const count = run.perMailbox.get(plan.letter.mailbox) ?? 0;
    run.isFull ||= count >= mail.mostPerSlice;
    if (count >= mail.mostPerSlice) return [];
    run.perMailbox.set(plan.letter.mailbox, count + 1);
    return [{ message, facts, letter: plan.letter, attempts: message.attempts + 1 }];
  });
  if (chosen.length === 0) return [];
  const etags = await outbox.advance(chosen.map(({ message, attempts }) => claimStep(message, attempts, run.moment)));
  return chosen.flatMap((one) => {
    const etag = etags.get(one.message.id);
    return etag === undefined ? [] : [{ ...one, etag }];
  });
}

const claimStep = (message: StoredOutboxMessage, attempts: number, { now, correlationId }: Moment): OutboxStep => ({
  id: message.id,
  etag: message.etag,
  claimedBy: correlationId,
  leaseUntil: later(now, LEASE_SECONDS),
  attempts,
});

/** What is written of a message that is not mailed now; undefined when nothing about it is new. */
function notMailed({ message, facts }: Delivery, plan: DeliveryPlan, run: Run): Transaction | undefined {
  switch (plan.kind) {
    case 'send':
    case 'wait':
      return undefined;
    case 'park':
      return concludeStopped(message, { ...plan, status: 'parked', etag: message.etag }, run);
    case 'observe':
    case 'propose': {
      const level = levelOf(run.settings, MAIL_SEND, message.legalEntityId);
      if ('unreadable' in facts || level === 'act' || (level === 'observe' && facts.observed)) return undefined;
      return leaveUnsent({ message, invoice: facts.invoice, level }, run);
    }
  }
}
