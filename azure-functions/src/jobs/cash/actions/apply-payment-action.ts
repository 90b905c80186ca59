import { applyPayment } from '@o2c/core/cash-application';
import { tables } from '@o2c/core/dataverse';
import { accountingRate } from '@o2c/core/invoicing';
import { contentHash, negate, ok, refuse, type Result, rowId } from '@o2c/core/kernel';
import { type Action, type ActionRefusal, type Prepared } from '../../action-requests/action';
import { type ActionRequest } from '../../action-requests/action-request';
import { rowLinksOf } from '../../company-settings';
import { type Moment } from '../../moment';
import { type ReadRefusal } from '../../reading';
import { type MatchingPorts } from '../matching-ports';
import { booksOf } from '../plan-payment';
import { applicationWrites } from './application-writes';
import { applyEntry } from './apply-entry';
import { findAllocations, type FoundAllocations, readAllocations } from './asked-allocations';
import { approvalNeeded, waitsForApproval } from './four-eyes';
import { type PaymentCase, readPaymentCase } from './payment-desk';
import { personDecision } from './person-decision';

/** Who may put money where it belongs. */
export const CASH_ROLES = ['O2C AR Clerk', 'O2C AR Approver'];

/**
 * `payment.apply`, payload `{ "allocations": [{ "itemId": "...", "amount": "12.34" }], "customerId": "..." }`. On a payment: what is on account is applied
 * to the items, in their order (an overpayment used later). On a bank entry in the exception queue: it becomes a payment of the items' customer, or of the
 * one named, and is applied; without items it stays on account (CA-12, CA-13). Four eyes above the policy's limit.
 */
export const applyPaymentAction = (ports: MatchingPorts, moment: Moment): Action => ({
  type: 'payment.apply',
  roles: CASH_ROLES,
  targets: [tables.payment.logicalName, tables.bankEntry.logicalName],
  prepare: async (request) => {
    const asked = readAllocations(request.payload);
    if (!asked.ok) return asked;
    const found = await findAllocations(ports, asked.value);
    if (!found.ok) return found;
    if (request.targetTable === tables.bankEntry.logicalName) {
      return applyEntry(ports, { request, found: found.value, moment, customerId: asked.value.customerId });
    }
    const opened = await readPaymentCase(ports, request.targetId);
    if (!opened.ok) return opened;
    return opened.value ? applyOnAccount(opened.value, { request, found: found.value, moment }) : UNKNOWN;
  },
});

const UNKNOWN = refuse({ code: 'action.target-unknown' });

interface Work {
  readonly request: ActionRequest;
  readonly found: FoundAllocations;
  readonly moment: Moment;
}

/** Asks for the second pair of eyes first, where one is needed. */
function applyOnAccount(desk: PaymentCase, work: Work): Result<Prepared, ActionRefusal | ReadRefusal> {
  const { request, found, moment } = work;
  const { payment, settings, approvals } = desk;
  if (payment.status === 'returned') return refuse({ code: 'payment.returned' });
  if (found.allocations.length === 0) return refuse({ code: 'payment.nothing-asked' });
  const content = contentHash({
    payment: payment.id,
    unapplied: payment.unapplied.minor,
    items: found.allocations.map(({ state, amount }) => [state.item.id, amount.minor]),
  });
  const { legalEntityId, accountingAmount: amount } = payment;
  const needed = approvalNeeded({ request, legalEntityId, amount, content, approvals }, settings, moment);
  return needed ? ok(waitsForApproval(needed, rowLinksOf(settings, legalEntityId))) : postOnAccount(desk, work);
}

function postOnAccount(desk: PaymentCase, { request, found, moment }: Work): Result<Prepared, ActionRefusal> {
  const { payment, item, settings, entry } = desk;
  const books = booksOf(settings, payment);
  if (!books) return refuse({ code: 'cash.no-bank-account' });
  const operationId = rowId('operation', request.id);
  const applied = applyPayment({
    credit: item,
    allocations: found.allocations,
    effectiveOn: moment.today > entry.entry.bookedOn ? moment.today : entry.entry.bookedOn,
    recordedOn: moment.now,
    operationId,
    accounts: books.accounts,
    rateBetween: (from, to) => accountingRate(settings.currencyRates, from, to),
  });
  if (!applied.ok) return refuse({ code: applied.error.code });
  const { credit, touched, settlements, entries } = applied.value;
  if (settlements.length === 0) return refuse({ code: 'payment.nothing-left' });
  const unapplied = negate(credit.position.open);
  const standing = { status: unapplied.minor === 0 ? 'applied' : 'partlyApplied', unapplied } as const;
  const done = { settlements, entries, touched: [...touched.values(), credit], standing, operationId };
  const writes = applicationWrites(desk, done, found.rows);
  const { legalEntityId, customerId } = payment;
  const inputs = { payment: payment.id, settlements: settlements.length, unappliedMinor: unapplied.minor };
  const decided = { request, legalEntityId, customerId, outcome: 'applied', inputs };
  const told = personDecision(decided, { links: rowLinksOf(settings, legalEntityId), moment });
  return ok({
    result: { payment: payment.id, ...standing, unapplied: unapplied.minor, settlements: settlements.length },
    snapshots: [],
    effects: { creates: [...writes.creates, told], updates: writes.updates },
  });
}
