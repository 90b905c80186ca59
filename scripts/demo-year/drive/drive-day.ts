import { addDays, type IsoDate } from '@o2c/core/kernel';

import { type Organisation } from '../../provision-dataverse/organisation';
import { isWorkingDay, type YearOrder } from '../story/year-orders';
import { type YearCustomer } from '../story/year-customers';
import { type YearEnvironment } from '../year-environment';
import { creditDaysInvoices } from './credit-days-invoices';
import { type DayFolder } from './day-folder';
import { decideApprovals } from './decide-approvals';
import { decideHolds } from './decide-holds';
import { must } from '../../demo/must';
import { postDaysBank } from './post-days-bank';
import { reviewLimits } from './review-limits';
import { shipAndDeliver } from './ship-and-deliver';
import { takeDaysOrders } from './take-days-orders';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

/** Everything a day is driven with. */
export interface YearDrive {
  readonly path: YearPath;
  readonly environment: YearEnvironment;
  readonly organisation: Organisation;
  readonly folder: DayFolder;
  readonly ordersOf: (day: IsoDate) => readonly YearOrder[];
  readonly orderOf: (externalId: string) => YearOrder | undefined;
  readonly customerOf: (accountId: string) => YearCustomer | undefined;
}

/** One day of the year from the first order to the sealed decisions. Driven again, it changes nothing. */
export async function driveDay(drive: YearDrive, day: IsoDate): Promise<void> {
  const { path, organisation, folder, environment, orderOf, customerOf } = drive;
  const session = environment.posting;
  const before = lastWorkingDayBefore(day);
  if (isWorkingDay(day)) {
    await takeDaysOrders(path, {
      day,
      fresh: drive.ordersOf(day),
      corrected: drive.ordersOf(before).filter(({ defect }) => defect !== undefined),
      organisation,
    });
  }
  if (isWorkingDay(day) && day.slice(0, 7) !== before.slice(0, 7)) await reviewLimits(path, environment, day);
  await shipAndDeliver(path, { day, session, orderOf });
  await decideHolds(path, { day, posting: session, manager: environment.creditManager });
  await decideApprovals(path, { day, posting: session, lead: environment.creditLead });
  await creditDaysInvoices(path, { day, session, orderOf });
  await path.run(path.invoicing, day, momentOn(day, '14:00'));
  must('mail', await path.relayOutbox(momentOn(day, '15:00')));
  await postDaysBank(path, { day, session, folder, organisation, customerOf });
  must('sealing', await path.sealDecisions(momentOn(day, '23:00')));
}

function lastWorkingDayBefore(day: IsoDate): IsoDate {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : lastWorkingDayBefore(before);
}
