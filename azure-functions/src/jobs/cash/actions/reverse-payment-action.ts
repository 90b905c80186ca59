import { unapplyPayment } from '@o2c/core/cash-application';
import { tables } from '@o2c/core/dataverse';
import { contentHash, negate, ok, refuse, type Result, rowId } from '@o2c/core/kernel';
import { type Action, type ActionRefusal, type Prepared } from '../../action-requests/action';
import { type ActionRequest } from '../../action-requests/action-request';
import { rowLinksOf } from '../../company-settings';
import { type Moment } from '../../moment';
import { type MatchingPorts } from '../matching-ports';
import { booksOf } from '../plan-payment';
import { applicationWrites } from './application-writes';
import { CASH_ROLES } from './apply-payment-action';
import { approvalNeeded, waitsForApproval } from './four-eyes';
import { type PaymentCase, readPaymentCase } from './payment-desk';
import { personDecision } from './person-decision';

/**
 * `payment.reverse` on a payment, with a reason: it is taken off everything it was applied to and stands on account again; every item is as open as
 * before, to the cent (CA-15). Money that the bank took back is not this: the return comes with a statement. Four eyes above the policy's limit.
 */
export const reversePaymentAction = (ports: MatchingPorts, moment: Moment): Action => ({
  type: 'payment.reverse',
  roles: CASH_ROLES,
  targets: [tables.payment.logicalName],
  prepare: async (request) => {
    if ((request.reason ?? '').trim() === '') return refuse({ code: 'action.reason-missing' });
    const opened = await readPaymentCase(ports, request.targetId);
    if (!opened.ok) return opened;
    return opened.value ? reverse(opened.value, request, moment) : refuse({ code: 'action.target-unknown' });
  },
});

/** Asks for the second pair of eyes first, where one is needed. */
function reverse(desk: PaymentCase, request: ActionRequest, moment: Moment): Result<Prepared, ActionRefusal> {
  const { payment, settings, settlements, approvals } = desk;
  if (payment.status === 'returned') return refuse({ code: 'payment.returned' });
  const { legalEntityId, accountingAmount: amount } = payment;
  const content = contentHash({ payment: payment.id, settlements: settlements.map(({ id }) => id).sort() });
  const needed = approvalNeeded({ request, legalEntityId, amount, content, approvals }, settings, moment);
  return needed ? ok(waitsForApproval(needed, rowLinksOf(settings, legalEntityId))) : undo(desk, request, moment);
}

function undo(desk: PaymentCase, request: ActionRequest, moment: Moment): Result<Prepared, ActionRefusal> {
  const { payment, item, settings, settlements, states } = desk;
  const books = booksOf(settings, payment);
  if (!books) return refuse({ code: 'cash.no-bank-account' });
  const operationId = rowId('operation', request.id);
  const undone = unapplyPayment({
    payment: item,
    settlements,
    items: states,
    effectiveOn: moment.today,
    recordedOn: moment.now,
    operationId,
    accounts: books.accounts,
  });
  if (!undone.ok) return refuse({ code: undone.error.code });
  const { settlements: reversals, entries } = undone.value;
  if (reversals.length === 0) return refuse({ code: 'payment.not-applied' });
  const unapplied = negate(undone.value.payment.position.open);
  const touched = [...undone.value.touched.values(), undone.value.payment];
  const standing = { status: 'onAccount', unapplied } as const;
  const writes = applicationWrites(desk, { settlements: reversals, entries, touched, standing, operationId });
  const { legalEntityId, customerId } = payment;
  const inputs = { payment: payment.id, reversed: reversals.length };
  const decided = { request, legalEntityId, customerId, outcome: 'reversed', inputs };
  const told = personDecision(decided, { links: rowLinksOf(settings, legalEntityId), moment });
  return ok({
    result: { payment: payment.id, status: 'onAccount', unapplied: unapplied.minor },
    snapshots: [],
    effects: { creates: [...writes.creates, told], updates: writes.updates },
  });
}
