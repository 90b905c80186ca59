import {
  creditHoldSelect,
  HOLD_REASONS,
  holdReasonSelect,
  readCreditHold,
  type StoredCreditHold,
  tables,
} from '@o2c/core/dataverse';
import { addDays, type IsoDate, utcDateOf } from '@o2c/core/kernel';

import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { randomOf } from '../story/random-of';
import { isWorkingDay } from '../story/year-orders';
import { askAction } from './ask-action';
import { must } from '../../demo/must';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

/** A credit manager waits a week for money; then he lets half of the orders go or asks to, and the rest ends after a month. */
const PATIENCE = 7;
/** What was not granted then is not asked for again. */
const DAYS_TO_ASK = 4;
const END = 30;

/** What the credit manager decides on a day about the orders still held. */
export async function decideHolds(
  path: YearPath,
  { day, posting, manager }: { readonly day: IsoDate; readonly posting: Session; readonly manager: Session },
): Promise<void> {
  if (!isWorkingDay(day)) return;
  for (const hold of await openHolds(posting)) {
    const decision = decisionAbout(hold, day);
    if (decision === undefined) continue;
    await askAction(
      path,
      { person: manager, posting },
      {
        type: decision,
        targetTable: tables.creditHold.logicalName,
        targetId: hold.id,
        payload: { contentHash: hold.contentHash },
        reason:
          decision === 'credit.release' ? 'Long-standing customer, payment announced.' : 'No payment within a month.',
        moment: momentOn(day, '12:00'),
      },
    );
  }
}

function decisionAbout(hold: StoredCreditHold, day: IsoDate): 'credit.release' | 'credit.reject' | undefined {
  const heldOn = utcDateOf(hold.heldOn);
  if (addDays(heldOn, END) <= day) return 'credit.reject';
  if (addDays(heldOn, PATIENCE) > day || addDays(heldOn, PATIENCE + DAYS_TO_ASK) <= day) return undefined;
  return randomOf('hold', hold.id)() < 0.5 ? 'credit.release' : undefined;
}

async function openHolds(session: Session): Promise<readonly StoredCreditHold[]> {
  const { columns, choices, entitySetName } = tables.creditHold;
  const rows = await readRows(session, {
    from: entitySetName,
    select: creditHoldSelect,
    where: equal(columns.holdStatus.name, { number: choices.holdStatus.open }),
    expand: `${HOLD_REASONS}($select=${holdReasonSelect.join(',')})`,
  });
  return rows.map((row) => must('a hold', readCreditHold(row, row[HOLD_REASONS] as readonly unknown[])));
}
