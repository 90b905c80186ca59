import { type StoredAdjustment } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type Effects } from '../action-requests/action-request';
import { type Moment } from '../moment';
import { adjustmentUpdate, applicationUpdates } from './adjustment-update';
import { judgeAdjustment } from './judge-adjustment';
import { type AdjustmentState, type LimitPorts } from './limit-ports';
import { type Posting, postLine } from './post-line';
import { postThrough } from './post-through';

/** Three operations a line, and the journal, its application and the request, in one change set of at most 900. */
export const MOST_LINES_AT_ONCE = 290;

/**
 * Posts a journal (CR-14). Up to 290 lines with everything in the change set of the request, all or nothing. A longer one is only let go here:
 * it is approved with the request, and then posted line by line, resumable from its own rows. One that is posted already stays as it is.
 */
export function postAdjustment(
  state: AdjustmentState,
  ports: LimitPorts,
  moment: Moment,
): Result<Prepared, ActionRefusal> {
  const { adjustment } = state;
  const about = { adjustment: adjustment.id, lines: adjustment.lines.length };
  if (adjustment.status === 'posted') return ok({ result: { ...about, unchanged: true }, snapshots: [] });
  if (adjustment.status !== 'submitted' && adjustment.status !== 'approved')
    return refuse({ code: 'credit-adjustment.not-submitted', status: adjustment.status });
  const judged = judgeAdjustment(state, moment);
  if (!judged.ok) return judged;
  const customers = adjustment.lines.map(({ customerId }) => customerId);
  const isWhole = adjustment.lines.length <= MOST_LINES_AT_ONCE;
  return ok({
    result: { ...about, outcome: isWhole ? 'posted' : 'posting' },
    snapshots: [],
    effects: isWhole ? wholePosting(state, judged.value) : letGo(adjustment, moment),
    afterwards: isWhole
      ? () => ports.limitsChanged(customers, moment)
      : () => postThrough(ports, adjustment.id, moment),
  });
}

/** Every line and the journal itself; a line that is posted is not posted again. */
export function wholePosting(state: AdjustmentState, posting: Posting): Effects {
  const { adjustment, holders } = state;
  const { moment } = posting;
  const lines = adjustment.lines.flatMap((line) => {
    const holder = holders.get(line.profileId);
    return line.postedOn === undefined && holder ? [postLine(line, holder, posting)] : [];
  });
  const posted = { ...adjustment, status: 'posted' as const, postedOn: moment.now };
  return {
    creates: lines.flatMap(({ creates }) => creates),
    updates: [
      adjustmentUpdate(adjustment, posted, moment),
      ...lines.flatMap(({ updates }) => updates),
      ...applicationUpdates(state, 'approved', moment),
    ],
  };
}

const letGo = (adjustment: StoredAdjustment, moment: Moment): Effects => ({
  creates: [],
  updates: [adjustmentUpdate(adjustment, { ...adjustment, status: 'approved' }, moment)],
});
