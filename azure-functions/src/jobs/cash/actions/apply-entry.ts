import { type StoredApproval } from '@o2c/core/dataverse';
import { contentHash, ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal, type Prepared } from '../../action-requests/action';
import { type ActionRequest } from '../../action-requests/action-request';
import { type CompanySettings, rowLinksOf } from '../../company-settings';
import { type Moment } from '../../moment';
import { type ReadRefusal } from '../../reading';
import { type MatchingPorts, type WaitingEntry } from '../matching-ports';
import { entryUpdate, postingWrites } from '../payment-transaction';
import { postDecision } from '../plan-payment';
import { type FoundAllocations } from './asked-allocations';
import { approvalNeeded, waitsForApproval } from './four-eyes';
import { personDecision } from './person-decision';

interface Work {
  readonly request: ActionRequest;
  readonly found: FoundAllocations;
  readonly moment: Moment;
  readonly customerId: string | undefined;
}

/** Makes an entry of the exception queue a payment as a person says: applied to items, or on account of a customer. Refused for an entry that is a payment already, or money out. */
export async function applyEntry(
  ports: MatchingPorts,
  { request, found, moment, customerId: named }: Work,
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const opened = await openEntry(ports, request.targetId);
  if (!opened.ok) return opened;
  const { waiting, settings, approvals } = opened.value;
  const { entry } = waiting;
  const customerId = (named ?? found.allocations[0]?.state.item.customerId)?.toLowerCase();
  if (customerId === undefined) return refuse({ code: 'payment.no-customer' });
  const { allocations } = found;
  const decision = { kind: 'settle', rule: 'decided-by-a-person', customerId, allocations, evidence: [] } as const;
  const posted = postDecision(waiting, decision, { facts: { settings }, moment });
  if (!posted.ok) return refuse({ code: posted.error.code });
  const { payment, touched, operationId } = posted.value;
  const { legalEntityId, accountingAmount: amount } = payment;
  const links = rowLinksOf(settings, legalEntityId);
  const items = allocations.map(({ state, amount: taken }) => [state.item.id, taken.minor] as const);
  const content = contentHash({ entry: entry.key, customerId, items });
  const needed = approvalNeeded({ request, legalEntityId, amount, content, approvals }, settings, moment);
  if (needed) return ok(waitsForApproval(needed, links));
  const writes = postingWrites(posted.value, { rows: found.rows, links });
  const status = touched.length === 0 ? 'onAccount' : 'matched';
  const update = entryUpdate(waiting, { status, paymentId: payment.id, customerId, lastOperationId: operationId });
  const inputs = { payment: payment.id, settled: touched.length, unappliedMinor: payment.unapplied.minor };
  const told = personDecision({ request, legalEntityId, customerId, outcome: status, inputs }, { links, moment });
  return ok({
    result: { payment: payment.id, status: payment.status, unapplied: payment.unapplied.minor },
    snapshots: [],
    effects: { creates: [...writes.creates, told], updates: [...writes.updates, update] },
  });
}

/** The entry as it waits for a person. */
async function openEntry(ports: MatchingPorts, id: string): Promise<Result<OpenEntry, ActionRefusal | ReadRefusal>> {
  const page = await ports.entries([id]);
  if (!page.ok) return page;
  const approvals = await ports.approvalsOf([id]);
  if (!approvals.ok) return approvals;
  const [waiting] = page.value.entries;
  if (!waiting) return refuse({ code: 'action.target-unknown' });
  const { amount, status } = waiting.entry;
  if (amount.minor <= 0) return refuse({ code: 'payment.money-out' });
  if (status !== 'exception' && status !== 'new') return refuse({ code: 'payment.entry-decided', status });
  return ok({ waiting, settings: page.value.settings, approvals: approvals.value });
}

interface OpenEntry {
  readonly waiting: WaitingEntry;
  readonly settings: CompanySettings;
  readonly approvals: readonly StoredApproval[];
}
