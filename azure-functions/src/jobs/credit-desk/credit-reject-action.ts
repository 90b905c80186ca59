import {
  orderStates,
  orderStatuses,
  reservationReleased,
  type StoredReservation,
  tables,
  writeDraftEmail,
} from '@o2c/core/dataverse';
import { compareDecimals, decimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { orderUpdate, ownerUpdates } from './case-updates';
import { type DeskPorts } from './desk-ports';
import { type HoldCase, type NoticeParties } from './hold-case';
import { CREDIT_DECIDERS, openCase } from './open-case';
import { readPayload, reasonOf } from './read-payload';
import { rejectDocument } from './reject-document';
import { rejectedHold, type Rejection, rejectionDecision } from './rejection';
import { rejectionNotice } from './rejection-notice';

const payload = z.strictObject({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().max(2_000).optional(),
});

/**
 * `credit.reject` on a hold, with a reason and `{ "contentHash", "note"? }`: the order is cancelled for want of money (CR-6, OC-6: Canceled / No
 * Money), the hold closed, stock that was set aside given back and the letter to the customer drafted, all in one change set. Refused where goods
 * have left already: what was delivered is billed, never cancelled. A quote, or an invoice made by hand, is only marked (`rejectDocument`).
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
    const held = opened.value;
    const { hold } = held;
    if (given.value.contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.changed', hold: hold.id });
    const { note } = given.value;
    const words = { reason: reason.value, ...(note === undefined ? {} : { note }) };
    return held.kind === 'document'
      ? rejectDocument({ held, request, words }, moment)
      : rejectOrder({ held, request, words }, { cases, moment });
  },
});

async function rejectOrder(
  rejection: OrderRejection,
  { cases, moment }: Pick<DeskPorts, 'cases' | 'moment'>,
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const { order } = rejection.held;
  if (order.lines.some(({ shippedQuantity }) => compareDecimals(shippedQuantity, NOTHING) > 0))
    return refuse({ code: 'credit-hold.order-shipped', order: order.id });
  const reservations = await cases.reservationsOf(order.id);
  if (!reservations.ok) return reservations;
  const parties = await cases.partiesOf(order);
  if (!parties.ok) return parties;
  return ok(rejected({ ...rejection, reservations: reservations.value, parties: parties.value }, moment));
}

const NOTHING = decimal(0);

interface OrderRejection extends Rejection {
  readonly held: HoldCase;
}

interface WholeRejection extends OrderRejection {
  readonly reservations: readonly StoredReservation[];
  readonly parties: NoticeParties;
}

function rejected(rejection: WholeRejection, moment: Moment): Prepared {
  const { held, reservations, parties } = rejection;
  const { hold, order, settings } = held;
  const links = rowLinksOf(settings, order.legalEntityId);
  const notice = rejectionNotice(hold, order, parties);
  const { columns, choices } = tables.salesOrder;
  const cancelled = {
    [columns.creditStatus.name]: choices.creditStatus.rejected,
    [columns.creditClearedHash.name]: null,
    [columns.state.name]: orderStates.cancelled,
    [columns.status.name]: orderStatuses.noMoney,
  };
  const closed = rejectedHold(rejection, moment);
  return {
    result: { order: order.id, hold: hold.id, outcome: 'rejected', notice: notice.id, freed: reservations.length },
    snapshots: [],
    effects: {
      creates: [
        rejectionDecision(rejection, moment, reservations.length),
        { entitySetName: tables.email.entitySetName, row: writeDraftEmail(notice, links) },
      ],
      updates: [
        orderUpdate(held, cancelled, moment),
        closed.hold,
        ...ownerUpdates(held, moment),
        ...reservations.map((reservation) => freed(reservation, moment)),
        ...closed.approvals,
      ],
    },
  };
}

const freed = ({ id, etag }: StoredReservation, moment: Moment): RowUpdate => ({
  entitySetName: tables.reservation.entitySetName,
  id,
  etag,
  changes: reservationReleased(moment.now, moment.correlationId),
});
