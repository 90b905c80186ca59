import { type IsoDate } from '@o2c/core/kernel';

import { type Organisation } from '../../provision-dataverse/organisation';
import { type YearOrder } from '../story/year-orders';
import { intakeBodyOf } from './intake-body';
import { must } from '../../demo/must';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

export interface DaysOrders {
  readonly day: IsoDate;
  readonly fresh: readonly YearOrder[];
  /** Of the working day before, now as their senders corrected them. */
  readonly corrected: readonly YearOrder[];
  readonly organisation: Organisation;
}

/** Takes the orders of a day and has credit look at them. */
export async function takeDaysOrders(path: YearPath, orders: DaysOrders): Promise<void> {
  const posted = [
    ...orders.corrected.map((order) => intakeBodyOf(order, 'corrected', orders.organisation)),
    ...orders.fresh.map((order) => intakeBodyOf(order, 'first', orders.organisation)),
  ].map((body) => ({ payload: JSON.stringify(body) }));
  if (posted.length === 0) return;
  const answers = must('orders', await path.takeOrders(posted, momentOn(orders.day, '08:00')));
  const strange = answers.find(({ outcome }) => !['created', 'replayed', 'needsInfo'].includes(outcome));
  if (strange) throw new Error(`The demo year stops: an order ended as ${JSON.stringify(strange)}`);
  const orderIds = answers.flatMap((answer) => ('orderId' in answer ? [answer.orderId] : []));
  must('credit', await path.evaluateOrders(orderIds, momentOn(orders.day, '08:30')));
}
