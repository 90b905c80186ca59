import { adjustmentIdentity } from '@o2c/core/credit-limits';
import { creditGroupId, tables } from '@o2c/core/dataverse';
import { calendarDayOf, type IsoDate, rowId } from '@o2c/core/kernel';

import { must } from '../../demo/must';
import { type YearEnvironment } from '../year-environment';
import { askAction, askedActionId } from './ask-action';
import { decideApprovals } from './decide-approvals';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

/** Once a quarter the limits of the key accounts grow by a twentieth. */
const GROWTH = {
  source: 'groups',
  change: 'percent',
  value: '5',
  rounding: { to: '100', direction: 'up' },
  expiresInDays: 730,
};

/** On the first working day of a month everybody is scored and reviewed; of a quarter, the limits of key accounts are adjusted by a journal. */
export async function reviewLimits(path: YearPath, environment: YearEnvironment, day: IsoDate): Promise<void> {
  must('scores', await path.creditScore.work(momentOn(day, '06:00')));
  must('reviews', await path.creditReview.work(momentOn(day, '06:30')));
  if ((calendarDayOf(day).month - 1) % 3 !== 0) return;
  const { posting, creditAnalyst: analyst, creditManager: manager, creditLead: lead } = environment;
  const reason = 'Key accounts grow.';
  const target = { targetTable: tables.creditGroup.logicalName, targetId: creditGroupId('KEY') };
  const moment = momentOn(day, '07:00');
  const generation = { ...target, type: 'credit.generate-limits', payload: GROWTH, reason, moment };
  await askAction(path, { person: analyst, posting }, generation);
  for (const company of ['NL01', 'US01']) {
    const { id } = adjustmentIdentity(askedActionId(generation), rowId('legalentity', company));
    const journal = {
      type: 'credit.adjust-limit',
      targetTable: tables.creditLimitAdjustment.logicalName,
      targetId: id,
    };
    const submit = { ...journal, payload: { step: 'submit' }, reason, moment: momentOn(day, '07:10') };
    await askAction(path, { person: analyst, posting }, submit);
    await decideApprovals(path, { day, posting, lead });
    const post = { ...journal, payload: { step: 'post' }, reason, moment: momentOn(day, '13:30') };
    await askAction(path, { person: manager, posting }, post);
  }
}
