import {
  orderStates,
  orderStatuses,
  reservationReleased,
  type StoredReservation,
  tables,
  writeDecision,
  writeDraftEmail,
} from '@o2c/core/dataverse';
import { compareDecimals, decimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { z } from 'zod';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { approvalClosed, holdUpdate, orderUpdate, ownerUpdates } from './case-updates';
import { type DeskPorts } from './desk-ports';
import { type HoldCase, type NoticeParties } from './hold-case';
import { CREDIT_DECIDERS, openCase } from './open-case';
import { readPayload, reasonOf } from './read-payload';
import { rejectionNotice } from './rejection-notice';

const payload = z.strictObject({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().max(2_000).optional(),
});

/**
 * `credit.reject` on a hold, with a reason and `{ "contentHash", "note"? }`: the order is cancelled for want of money (CR-6, OC-6: Canceled / No
 * Money), the hold closed, stock that was set aside given back and the letter to the customer drafted, all in one change set. Refused where goods
 * have left already: what was delivered is billed, never cancelled.
 */
export const creditRejectAction = ({ cases, moment }: Pick<DeskPorts, 'cases' | 'moment'>): Action => ({
  type: 'credit.reject',
  roles: CREDIT_DECIDERS,
  targets: [tables.creditHold.logicalName],
  prepare: async (request) => {
    const reason = reasonOf(request);
    if (!reason.ok) return reason;
    const given = readPayload(payload, request.payload);
    if (!given.ok) return given;
    const opened = await openCase(cases, request.targetId);
    if (!opened.ok) return opened;
    const { hold, order } = opened.value;
    if (given.value.contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.changed', hold: hold.id });
    if (order.lines.some(({ shippedQuantity }) => compareDecimals(shippedQuantity, NOTHING) > 0))
      return refuse({ code: 'credit-hold.order-shipped', order: order.id });
    const reservations = await cases.reservationsOf(order.id);
    if (!reservations.ok) return reservations;
    const parties = await cases.partiesOf(order);
    if (!parties.ok) return parties;
    const { note } = given.value;
    const words = { reason: reason.value, ...(note === undefined ? {} : { note }) };
    return rejected(
      { held: opened.value, request, words, reservations: reservations.value, parties: parties.value },
      moment,
    );
  },
});

const NOTHING = decimal(0);

interface Rejection {
  readonly held: HoldCase;
  readonly request: ActionRequest;
  readonly words: { readonly reason: string; readonly note?: string };
  readonly reservations: readonly StoredReservation[];
  readonly parties: NoticeParties;
}

function rejected(rejection: Rejection, moment: Moment): Result<Prepared, ActionRefusal | ReadRefusal> {
  const { held, request, words, reservations, parties } = rejection;
  const { hold, order, settings, pending } = held;
  const links = rowLinksOf(settings, order.legalEntityId);
  const notice = rejectionNotice(hold, order, parties);
  const { columns, choices } = tables.salesOrder;
  const cancelled = {
    [columns.creditStatus.name]: choices.creditStatus.rejected,
    [columns.creditClearedHash.name]: null,
    [columns.state.name]: orderStates.cancelled,
    [columns.status.name]: orderStatuses.noMoney,
  };
  const closed = {
    status: 'rejected',
    releasedOn: moment.now,
    releasedById: request.initiatingUserId,
    releaseReason: words.reason.slice(0, 4_000),
  } as const;
  return ok({
    result: { order: order.id, hold: hold.id, outcome: 'rejected', notice: notice.id, freed: reservations.length },
    snapshots: [],
    effects: {
      creates: [
        { entitySetName: tables.decision.entitySetName, row: writeDecision(decisionOf(rejection, moment), links) },
        { entitySetName: tables.email.entitySetName, row: writeDraftEmail(notice, links) },
      ],
      updates: [
        orderUpdate(held, cancelled, moment),
        holdUpdate(hold, closed, moment),
        ...ownerUpdates(held, moment),
        ...reservations.map((reservation) => freed(reservation, moment)),
        ...pending.map((approval) => approvalClosed(approval, 'void', 'credit-hold.rejected')),
      ],
    },
  });
}

const freed = ({ id, etag }: StoredReservation, moment: Moment): RowUpdate => ({
  entitySetName: tables.reservation.entitySetName,
  id,
  etag,
  changes: reservationReleased(moment.now, moment.correlationId),
});

const decisionOf = ({ held, request, words, reservations }: Rejection, moment: Moment) =>
  newDecision({
    type: 'credit.reject',
    legalEntityId: held.order.legalEntityId,
    customerId: held.order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: held.order.id,
    rule: 'decided by a person',
    outcome: 'rejected',
    autonomy: 'approve',
    inputs: {
      hold: held.hold.id,
      content: held.hold.contentHash,
      requestedBy: request.initiatingUserId,
      reason: words.reason.slice(0, 500),
      note: words.note?.slice(0, 500),
      freed: reservations.length,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
