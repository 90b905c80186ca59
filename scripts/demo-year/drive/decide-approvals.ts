import { approvalSelect, readApproval, tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';

import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../dataverse/connect';
import { readAll } from '../../dataverse/read-all';
import { randomOf } from '../story/random-of';
import { askAction } from './ask-action';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

/** Of five wishes the head of credit grants four. */
const GRANTED = 0.8;

/** What the head of credit decides on a day about what others may not decide alone. */
export async function decideApprovals(
  path: YearPath,
  { day, posting, lead }: { readonly day: IsoDate; readonly posting: Session; readonly lead: Session },
): Promise<void> {
  const { entitySetName, columns, choices, logicalName } = tables.approval;
  const where = equal(columns.approvalStatus.name, { number: choices.approvalStatus.requested });
  const waiting = await readAll(posting, { from: entitySetName, select: approvalSelect, where }, readApproval);
  for (const { id, contentHash, actionType } of waiting.filter(({ actionType }) => actionType.startsWith('credit.'))) {
    const isGranted = actionType !== 'credit.release' || randomOf('approval', id)() < GRANTED;
    await askAction(
      path,
      { person: lead, posting },
      {
        type: 'approval.decide',
        targetTable: logicalName,
        targetId: id,
        payload: { answer: isGranted ? 'approved' : 'rejected', contentHash },
        reason: isGranted ? 'Agreed with the customer.' : 'Too much for this customer.',
        moment: momentOn(day, '13:00'),
      },
    );
  }
}
