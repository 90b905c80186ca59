import { tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { type NumberBlock, seriesYear } from '@o2c/core/invoicing';
import { ok } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { rowLinksOf } from '../company-settings';
import { type ChunkReport, type ClaimedChunk, type EndedItem, type JournaledJob } from '../journal/journaled-job';
import { type CheckpointGate, type OpenGate } from '../credit/checkpoint-gate';
import { type Moment } from '../moment';
import { type Reading } from '../reading';
import { type ApprovalStanding, askApprovals } from './ask-approvals';
import { observedDecision, refusedDecision } from './invoice-decision';
import { type InvoicingPorts, type InvoicingState } from './invoicing-ports';
import { endOf, type JudgedState, judgeShipment, POST_INVOICE, type Verdict } from './judge-shipment';
import { blockOf, readBlocks } from './number-blocks';
import { type Numbered, type NumberedEnd, postNumbered } from './post-numbered';
import { type Reserved, reserveNumbers, type Wanted } from './reserve-numbers';

/**
 * Bills what was delivered (IN-1): the population are delivered shipments without an invoice; a chunk reads, judges, takes numbers for what will
 * be posted, and posts each invoice in one change set. A chunk that comes again finds its numbers and what stands, and goes on. Where the policy
 * only lets it observe or suggest, nothing but the decision is written.
 */
export const invoicingJob = (portsFor: (moment: Moment) => InvoicingPorts, openGate: OpenGate): JournaledJob => ({
  job: 'invoicing',
  actionType: POST_INVOICE,
  population: (scope, moment) => portsFor(moment).population(scope),
  work: (chunk, moment) => workChunk({ ...portsFor(moment), gate: openGate(moment) }, chunk, moment),
});

type GatedPorts = InvoicingPorts & { readonly gate: CheckpointGate };

/** What the chunk needs, with orders checked where a check was due before they are billed (CR-3); only then it is read a second time. */
async function readChecked(
  ports: GatedPorts,
  { items }: ClaimedChunk,
  year: number,
): Reading<InvoicingState & JudgedState> {
  const read = await ports.read(items, year);
  if (!read.ok) return read;
  const open = [...read.value.shipments.values()].filter(({ posted }) => !posted).map(({ orderId }) => orderId);
  const orders = [...read.value.orders.values()].filter(({ id }) => open.includes(id));
  const checked = await ports.gate(orders, read.value.settings);
  if (!checked.ok) return checked;
  const now = checked.value.evaluated ? await ports.read(items, year) : read;
  return now.ok ? ok({ ...now.value, stopped: checked.value.stopped }) : now;
}

async function workChunk(ports: GatedPorts, chunk: ClaimedChunk, moment: Moment): Promise<ChunkReport> {
  const year = seriesYear(chunk.asOf);
  const read = await readChecked(ports, chunk, year);
  if (!read.ok) throw new Error(`Shipments could not be read: ${read.error.code} ${read.error.reason}`);
  const state = read.value;
  const facts = { issueDate: chunk.asOf, recordedOn: moment.now };
  const first = judgeAll(chunk, state, facts);
  const approvals = await askApprovals(ports, first, moment);
  if (!approvals.ok) throw new Error(`Approvals could not be read: ${approvals.error.code} ${approvals.error.reason}`);
  const held = readBlocks(chunk.checkpoint);
  const toPost = first.filter(({ id, verdict }) => mayPost(verdict, approvals.value.get(id)));
  const reserved =
    held.length > 0 ? { blocks: held, etag: chunk.etag } : await reserve(ports, chunk, { toPost, state });
  const numbered = numberedItems(reserved.blocks, state);
  const posted = await postNumbered(ports, numbered, {
    chunk,
    year,
    facts,
    moment,
    ...(held.length > 0 ? {} : { asRead: state }),
  });
  if (!posted.ok) throw new Error(`Invoices could not be posted: ${posted.error.code} ${posted.error.reason}`);
  requireEveryNumber(posted.value);
  const others = first.filter(({ id }) => !blockOf(reserved.blocks, id));
  await tell(ports, { state, moment, others, approvals: approvals.value });
  return { ...reportOf({ others, posted: posted.value, state }), etag: reserved.etag };
}

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Each on the order as the earlier ones leave it, so that an order is not billed twice for the same goods. */
function judgeAll(
  { items }: ClaimedChunk,
  state: InvoicingState,
  facts: Parameters<typeof judgeShipment>[2],
): readonly Judged[] {
  const orders = new Map(state.orders);
  return items.map((id) => {
    const verdict = judgeShipment(id, { state, orders }, facts);
    if (verdict.kind === 'billable') orders.set(verdict.billing.order.id, verdict.billing.order);
    return { id, verdict };
  });
}

async function reserve(
  ports: InvoicingPorts,
  chunk: ClaimedChunk,
  { toPost, state }: { readonly toPost: readonly Judged[]; readonly state: InvoicingState },
): Promise<Reserved> {
  const wanted = wantedNumbers(toPost, state, seriesYear(chunk.asOf));
  if (wanted.length === 0) return { blocks: [], etag: chunk.etag };
  const reserved = await reserveNumbers(ports, chunk, { wanted, series: state.series });
  if (!reserved.ok) throw new Error(`Numbers could not be reserved: ${reserved.error.code} ${reserved.error.reason}`);
  return reserved.value;
}

/** Only what will be posted takes a number. */
const mayPost = (verdict: Verdict, standing: ApprovalStanding | undefined): boolean =>
  verdict.kind === 'billable' && (verdict.autonomy === 'act' || standing?.verdict === 'act');

function wantedNumbers(toPost: readonly Judged[], { settings }: InvoicingState, year: number): readonly Wanted[] {
  return [...settings.companies.values()].flatMap(({ id: legalEntityId, code }) => {
    const events = toPost
      .filter(({ verdict }) => verdict.kind === 'billable' && verdict.shipment.legalEntityId === legalEntityId)
      .map(({ id }) => id);
    return events.length === 0
      ? []
      : [{ legalEntityId, documentType: 'invoice' as const, year, legalEntityCode: code, events }];
  });
}

const numberedItems = (blocks: readonly NumberBlock[], { shipments }: InvoicingState): readonly Numbered[] =>
  blocks.flatMap((block) =>
    block.events.map((shipmentId) => ({
      shipmentId,
      orderId: shipments.get(shipmentId)?.orderId ?? shipmentId,
      block,
    })),
  );

/** A number that is neither on a document nor void would be a gap: the chunk is taken up again. */
function requireEveryNumber(ends: readonly NumberedEnd[]): void {
  const open = ends.flatMap((end) => (end.end === 'open' ? [end] : []));
  const [one] = open;
  if (one) throw new Error(`${open.length} numbers are not accounted for: ${one.reason.code} ${one.reason.reason}`);
}

interface Telling {
  readonly state: InvoicingState;
  readonly moment: Moment;
  readonly others: readonly Judged[];
  readonly approvals: ReadonlyMap<string, ApprovalStanding>;
}

/**
 * Writes why the others were not billed, and asks a person where one must decide. What stands already collides with itself, which is as good as
 * written.
 */
async function tell(ports: InvoicingPorts, { state, moment, others, approvals }: Telling): Promise<void> {
  const asked = others.flatMap(({ id }) => {
    const standing = approvals.get(id);
    return standing?.verdict === 'ask' ? [standing.approval] : [];
  });
  const decisions = others.flatMap(({ verdict }): readonly Decision[] => {
    if (verdict.kind === 'billable') return [observedDecision(verdict.shipment, verdict, moment)];
    return verdict.kind === 'refused' && verdict.shipment
      ? [refusedDecision(verdict.shipment, verdict.refusal, moment)]
      : [];
  });
  const linksOf = ({ legalEntityId }: { readonly legalEntityId: string }) => rowLinksOf(state.settings, legalEntityId);
  const rows = [
    ...decisions.map((decision) => ({
      key: decision.key,
      entitySetName: tables.decision.entitySetName,
      row: writeDecision(decision, linksOf(decision)),
    })),
    ...asked.map((approval) => ({
      key: approval.key,
      entitySetName: tables.approval.entitySetName,
      row: writeApproval(approval, linksOf(approval)),
    })),
  ];
  if (rows.length > 0) await ports.write(rows.map(({ key, ...create }) => ({ key, creates: [create], updates: [] })));
}

interface Outcome {
  readonly others: readonly Judged[];
  readonly posted: readonly NumberedEnd[];
  readonly state: InvoicingState;
}

function reportOf({ others, posted, state }: Outcome): ChunkReport {
  const refused = [
    ...others.flatMap(({ id, verdict }) => (verdict.kind === 'refused' ? [{ id, refusal: verdict.refusal }] : [])),
    ...posted.flatMap((end) =>
      end.end === 'voided' && end.refusal ? [{ id: end.shipmentId, refusal: end.refusal }] : [],
    ),
  ];
  const ending = (wanted: 'skipped' | 'parked'): readonly EndedItem[] =>
    refused.filter(({ refusal }) => endOf(refusal) === wanted).map(({ id, refusal }) => ({ id, code: refusal.code }));
  return {
    done: [
      ...posted.flatMap((end) => (end.end === 'voided' && end.refusal ? [] : end.shipmentId)),
      ...others.flatMap(({ id, verdict }) => (verdict.kind === 'posted' ? [id] : [])),
    ],
    skipped: [
      ...ending('skipped'),
      ...others.flatMap(({ id, verdict }) =>
        verdict.kind === 'billable' ? [{ id, code: notPosted(verdict.autonomy) }] : [],
      ),
    ],
    parked: ending('parked'),
    failed: [],
    amounts: amountsOf(posted, state),
  };
}

/** `act` without a number: it became billable after this chunk's numbers were taken; the next run bills it. */
const notPosted = (autonomy: string): string => (autonomy === 'act' ? 'invoice.next-run' : `autonomy.${autonomy}`);

function amountsOf(posted: readonly NumberedEnd[], { shipments }: InvoicingState): Readonly<Record<string, number>> {
  const amounts: Record<string, number> = {};
  for (const end of posted) {
    const legalEntityId = shipments.get(end.shipmentId)?.legalEntityId;
    if (end.end !== 'invoiced' || legalEntityId === undefined) continue;
    amounts[legalEntityId] = (amounts[legalEntityId] ?? 0) + end.accountingMinor;
  }
  return amounts;
}
