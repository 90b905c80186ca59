import { paymentStanding, tables } from '@o2c/core/dataverse';
import { ok, rowId, zero } from '@o2c/core/kernel';
import { levelOf } from '@o2c/core/operations';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type Reading } from '../reading';
import { POST_PAYMENT } from './entry-decision';
import { type MatchingFacts } from './matching-facts';
import { type MatchingPorts, type WaitingEntry } from './matching-ports';
import { type Found, type Original, originalOf } from './originals-of';
import { approvalCreate, approvalFor } from './payment-approval';
import { type PaymentBooks, readPaymentBooks } from './payment-books';
import { decisionCreate, entryUpdate, postingWrites } from './payment-transaction';
import { type PlannedEntry } from './plan-entry';
import { postReturn } from './post-return';
import { excepted, returnContent, returnDecided, type ReturnVerdict } from './return-decision';

interface Context {
  readonly facts: MatchingFacts;
  readonly books: PaymentBooks;
  readonly moment: Moment;
}

/** What becomes of the outgoing entries of a chunk, by id; reads the payments they take back, where there are any. */
export async function planReturns(
  ports: MatchingPorts,
  facts: MatchingFacts,
  moment: Moment,
): Reading<ReadonlyMap<string, PlannedEntry>> {
  const outgoing = facts.entries.filter(({ entry }) => entry.amount.minor < 0 && entry.status === 'new');
  if (outgoing.length === 0) return ok(new Map());
  const ids = [...new Set(facts.evidence.originals.flatMap(({ paymentId }) => paymentId ?? []))];
  const payments = ids.length === 0 ? ok([]) : await ports.payments(ids);
  if (!payments.ok) return payments;
  const known = new Map(payments.value.map((payment) => [payment.id, payment]));
  const found = new Map(outgoing.map((waiting) => [waiting.entry.id, originalOf(waiting, facts, known)]));
  const itemIds = [...found.values()].flatMap((one) => (one.kind === 'one' ? [one.original.payment.openItemId] : []));
  const books = await readPaymentBooks(ports, [...new Set(itemIds)]);
  if (!books.ok) return books;
  const taken = new Set<string>();
  return ok(
    new Map(
      outgoing.map((waiting) => {
        const one = found.get(waiting.entry.id) ?? { kind: 'none' };
        const again = one.kind === 'one' && taken.has(one.original.payment.id);
        if (one.kind === 'one') taken.add(one.original.payment.id);
        return [
          waiting.entry.id,
          planReturn(waiting, again ? { kind: 'several' } : one, { facts, books: books.value, moment }),
        ];
      }),
    ),
  );
}

function planReturn(waiting: WaitingEntry, found: Found, context: Context): PlannedEntry {
  const { facts, moment } = context;
  const autonomy = levelOf(facts.settings, POST_PAYMENT, waiting.entry.legalEntityId);
  if (found.kind === 'not-yet') return waits('cash.return-before-payment');
  const verdict = verdictOf(found);
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  if (autonomy === 'observe') {
    const creates = [decisionCreate(returnDecided(waiting, verdict, { autonomy, moment }), links)];
    const transaction = { key: waiting.entry.id, creates, updates: [] };
    return { ...waits('cash.observed'), transaction, conflictMeansDone: true };
  }
  if (verdict.outcome !== 'returned') {
    return excepted(waiting, { ...verdict, outcome: verdict.outcome }, { facts, moment, autonomy });
  }
  if (found.kind !== 'one') throw new Error('A return without its payment.');
  const content = returnContent(waiting, verdict);
  const approval = approvalFor(waiting, content, facts.approvals);
  if (autonomy === 'act' || approval?.status === 'approved') return returned(waiting, found.original, context);
  if (approval) return waits(`cash.proposal-${approval.status}`);
  const told = decisionCreate(returnDecided(waiting, verdict, { autonomy, moment, proposed: true }), links);
  const creates = [approvalCreate(waiting, content, { links, moment }), told];
  return {
    ...waits('cash.proposed'),
    transaction: { key: waiting.entry.id, creates, updates: [] },
    conflictMeansDone: true,
  };
}

const waits = (code: string): PlannedEntry => ({
  end: { end: 'skipped', code, customerIds: [] },
  conflictMeansDone: false,
  items: [],
});

function verdictOf(found: Exclude<Found, { kind: 'not-yet' }>): ReturnVerdict {
  if (found.kind === 'one') {
    const { customerId, id } = found.original.payment;
    return { outcome: 'returned', customerId, paymentId: id };
  }
  return { outcome: found.kind === 'none' ? 'cash.return-original-unknown' : 'cash.return-not-unique' };
}

function returned(waiting: WaitingEntry, original: Original, { facts, books, moment }: Context): PlannedEntry {
  const { settings } = facts;
  // What an earlier entry of this chunk did to an item counts; so does this for the entries after it.
  const states = new Map([...books.states].map(([id, state]) => [id, facts.states.get(id) ?? state]));
  const posted = postReturn(waiting, original, { settings, moment, books: { ...books, states } });
  if (!posted.ok) {
    const { code } = posted.error;
    return { ...waits(code), end: { end: 'parked', code, customerIds: [] } };
  }
  const { payment, touched, operationId } = posted.value;
  const links = rowLinksOf(settings, payment.legalEntityId);
  const writes = postingWrites(posted.value, { rows: new Map([...books.rows, ...facts.rows]), links });
  const autonomy = levelOf(settings, POST_PAYMENT, payment.legalEntityId);
  const verdict = verdictOf({ kind: 'one', original });
  const told = decisionCreate(returnDecided(waiting, verdict, { autonomy, moment }), links);
  const { customerId } = payment;
  const own = entryUpdate(waiting, {
    status: 'matched',
    paymentId: payment.id,
    customerId,
    lastOperationId: operationId,
  });
  for (const state of touched) if (facts.states.has(state.item.id)) facts.states.set(state.item.id, state);
  const updates = [...writes.updates, own, ...originalUpdates(original, operationId)];
  return {
    end: {
      end: 'done',
      code: 'return-of-payment',
      customerIds: [...new Set([customerId, ...touched.map(({ item }) => item.customerId)])],
      accountingMinor: payment.accountingAmount.minor,
    },
    transaction: { key: waiting.entry.id, creates: [...writes.creates, told], updates },
    conflictMeansDone: false,
    items: touched.map(({ item }) => item.id),
  };
}

/** The payment that came back and the entry that had brought it. */
function originalUpdates({ payment, entry }: Original, operationId: string): readonly RowUpdate[] {
  const standing = paymentStanding({ status: 'returned', unapplied: zero(payment.amount.currency) });
  const lastOperationId = rowId('operation', operationId, entry.id);
  return [
    { entitySetName: tables.payment.entitySetName, id: payment.id, etag: payment.etag, changes: standing },
    entryUpdate({ entry, bankAccountId: '' }, { status: 'reversed', lastOperationId }),
  ];
}
