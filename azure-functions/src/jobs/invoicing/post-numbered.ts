import { type Shipment } from '@o2c/core/fulfilment';
import { invoiceIdentity, type NumberBlock, numberInBlock } from '@o2c/core/invoicing';
import { ok, type Result } from '@o2c/core/kernel';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Decided, decideInRounds, type NotWritten } from '../fulfilment/decide-in-rounds';
import { type ClaimedChunk } from '../journal/journaled-job';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { invoiceTransaction } from './invoice-transaction';
import { type InvoicingPorts, type InvoicingState, type UsedNumbers } from './invoicing-ports';
import { type JudgingFacts, judgeShipment, type JobRefusal, type Verdict } from './judge-shipment';
import { voidTransaction } from './void-transaction';

/** How a shipment that had a number ended. */
export type NumberedEnd =
  | { readonly shipmentId: string; readonly end: 'invoiced'; readonly accountingMinor: number }
  /** Billed by an earlier attempt under this very number. */
  | { readonly shipmentId: string; readonly end: 'invoicedBefore' }
  /** Its number is void; `refusal` is absent when it was billed under another number. */
  | { readonly shipmentId: string; readonly end: 'voided'; readonly refusal?: JobRefusal }
  | { readonly shipmentId: string; readonly end: 'open'; readonly reason: NotWritten };

export interface NumberedWork {
  readonly chunk: ClaimedChunk;
  readonly year: number;
  readonly facts: JudgingFacts;
  /** What was read before the numbers were taken, when this is the first attempt: decided on without reading again. */
  readonly asRead?: InvoicingState;
  readonly moment: Moment;
}

/** A shipment and the block that holds its number. */
export interface Numbered {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly block: NumberBlock;
}

/**
 * Posts shipments under the numbers they have, each in one change set, until every number is accounted for: on a document, or void. What met a
 * conflict is read and judged again; a shipment that may no longer be billed, or that another run has billed, gives its number up.
 */
export async function postNumbered(
  ports: InvoicingPorts,
  items: readonly Numbered[],
  work: NumberedWork,
): Promise<Result<readonly NumberedEnd[], ReadRefusal>> {
  let { asRead } = work;
  return decideInRounds<Numbered, NumberedEnd>(items, {
    decide: async (open) => {
      const [state, used] = asRead ? [ok(asRead), ok(NOTHING_USED)] : await readBoth(ports, open, work);
      asRead = undefined;
      if (!state.ok) return state;
      return used.ok ? ok(decideAll(open, { state: state.value, used: used.value }, work)) : used;
    },
    write: ports.write,
    guardOf: ({ orderId }) => orderId,
    failed: ({ shipmentId }, reason) => ({ shipmentId, end: 'open', reason }),
  });
}

const NOTHING_USED: UsedNumbers = { documents: new Map(), voided: new Set() };

const readBoth = (ports: InvoicingPorts, open: readonly Numbered[], { chunk, year }: NumberedWork) =>
  Promise.all([
    ports.read(
      open.map(({ shipmentId }) => shipmentId),
      year,
    ),
    ports.usedNumbers(
      chunk.id,
      open.map(({ orderId, shipmentId }) => invoiceIdentity(orderId, shipmentId).id),
    ),
  ]);

interface Seen {
  readonly state: InvoicingState;
  readonly used: UsedNumbers;
}

function decideAll(
  items: readonly Numbered[],
  { state, used }: Seen,
  work: NumberedWork,
): readonly Decided<Numbered, NumberedEnd>[] {
  const orders = new Map(state.orders);
  return items.map((item): Decided<Numbered, NumberedEnd> => {
    const number = numberInBlock(item.block, item.shipmentId) ?? '';
    const verdict = judgeShipment(item.shipmentId, { state, orders }, work.facts);
    const settled = settledBefore(item, number, { used, verdict });
    if (settled) return { item, answer: settled };
    if (verdict.kind !== 'billable') return { item, ...voiding(item, verdict, work) };
    orders.set(verdict.billing.order.id, verdict.billing.order);
    const links = rowLinksOf(state.settings, verdict.shipment.legalEntityId);
    const { accountingGross } = verdict.billing.document.draft;
    return {
      item,
      transaction: invoiceTransaction({ ...verdict, documentNumber: number }, links, work.moment),
      whenWritten: { shipmentId: item.shipmentId, end: 'invoiced', accountingMinor: accountingGross.minor },
    };
  });
}

/** The number was accounted for by an earlier attempt whose answer was lost. */
function settledBefore(
  { orderId, shipmentId }: Numbered,
  number: string,
  { used, verdict }: { readonly used: UsedNumbers; readonly verdict: Verdict },
): NumberedEnd | undefined {
  if (used.documents.get(invoiceIdentity(orderId, shipmentId).id) === number)
    return { shipmentId, end: 'invoicedBefore' };
  if (!used.voided.has(number)) return undefined;
  return { shipmentId, end: 'voided', ...(verdict.kind === 'refused' ? { refusal: verdict.refusal } : {}) };
}

function voiding(
  { block, shipmentId }: Numbered,
  verdict: Exclude<Verdict, { readonly kind: 'billable' }>,
  { chunk, moment }: NumberedWork,
): { readonly transaction: Transaction; readonly whenWritten: NumberedEnd } {
  const reason =
    verdict.kind === 'posted' ? 'Billed by another run under another number.' : `Not billed: ${verdict.refusal.code}.`;
  const unbilled: Shipment | undefined = verdict.kind === 'refused' ? verdict.shipment : undefined;
  return {
    transaction: voidTransaction(
      { block, shipmentId, reason, chunkId: chunk.id, ...(unbilled ? { unbilled } : {}) },
      moment,
    ),
    whenWritten: { shipmentId, end: 'voided', ...(verdict.kind === 'refused' ? { refusal: verdict.refusal } : {}) },
  };
}
