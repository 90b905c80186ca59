import { stoppedStep } from '@o2c/core/credit';
import { type Shipment } from '@o2c/core/fulfilment';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Moment } from '../moment';
import { type HoldCase } from './hold-case';
import { planInvoicing } from './plan-invoicing';
import { planShipping } from './plan-shipping';
import { type PlannedPosting } from './planned-posting';

/** Plans the step that was stopped, with the planners the jobs use; the order is taken as released. */
export function planPosting(held: HoldCase, shipments: readonly Shipment[], moment: Moment): PlannedPosting {
  const step = stoppedStep(held.hold);
  if (step === undefined) return { kind: 'nothing' };
  const released: SalesOrder = { ...held.order, creditStatus: 'cleared', creditClearedHash: held.hold.contentHash };
  const facts = { held, order: released, shipments, moment };
  return step === 'shipment' ? planShipping(facts) : planInvoicing(facts);
}
