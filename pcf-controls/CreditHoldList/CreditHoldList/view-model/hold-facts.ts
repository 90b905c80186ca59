import { type IsoDate, daysBetween, isoDateOf, parseIsoDate } from '@o2c/core/kernel';
import { isoOfHostDate, type Status, type Texts } from '@o2c/pcf-shared';
import { type HoldRow } from '../sources/hold-row';

export interface StateChip {
  readonly key: string;
  readonly status: Status;
  readonly text: string;
}

/** Days since the oldest unpaid item was due; none below one. */
export function daysOverdue({ oldestDueDate }: HoldRow, today: IsoDate): number | undefined {
  if (oldestDueDate === undefined) return undefined;
  const days = daysBetween(oldestDueDate, today);
  return days > 0 ? days : undefined;
}

/** Days since it was held, by the calendar of this user. */
export function daysHeld({ heldOn }: HoldRow, today: IsoDate): number {
  const day = parseIsoDate(isoOfHostDate(new Date(heldOn)));
  return day.ok ? Math.max(0, daysBetween(day.value, today)) : 0;
}

/** Forced, ready, closed, waiting for approval: what there is to say of its state, in words. */
export function stateChips(row: HoldRow, texts: Texts): readonly StateChip[] {
  const { status, forced, forcedBy, approval } = row;
  return [
    ...(status === 'open' ? [] : [{ key: status, status: STATUS[status], text: texts(`status_${status}`) }]),
    ...(forced
      ? [
          {
            key: 'forced',
            status: 'bad' as const,
            text: forcedBy === undefined ? texts('forced') : texts('forced_by', { who: forcedBy }),
          },
        ]
      : []),
    ...(approval === undefined ? [] : [approvalChip(approval, texts)]),
  ];
}

const STATUS: Readonly<Record<Exclude<HoldRow['status'], 'open'>, Status>> = {
  readyToRelease: 'ok',
  released: 'neutral',
  rejected: 'neutral',
};

function approvalChip(approval: NonNullable<HoldRow['approval']>, texts: Texts): StateChip {
  const { status, requestedBy } = approval;
  const text =
    status === 'requested' && requestedBy !== undefined
      ? texts('approval_requested_by', { who: requestedBy })
      : texts(`approval_${status}`);
  return { key: 'approval', status: status === 'requested' ? 'watch' : 'neutral', text };
}

/** What somebody should do about it next. */
export function nextAction({ status, forced, approval, counterfactual }: HoldRow, texts: Texts): string {
  if (status === 'released' || status === 'rejected') return texts('next_none');
  if (approval?.status === 'requested') return texts('next_wait');
  if (status === 'readyToRelease') return texts('next_release');
  if (forced) return texts('next_forced');
  return counterfactual ?? texts('next_decide');
}

/** Today as this user's calendar has it. */
export function todayOf(now: Date): IsoDate {
  const day = parseIsoDate(isoOfHostDate(now));
  return day.ok ? day.value : isoDateOf({ year: 1, month: 1, day: 1 });
}
