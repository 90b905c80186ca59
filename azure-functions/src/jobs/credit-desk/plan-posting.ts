import { stoppedStep } from '@o2c/core/credit';
import { type Shipment } from '@o2c/core/fulfilment';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Moment } from '../moment';
import { type HoldCase } from './hold-case';
import { type Confirming, planConfirming } from './plan-confirming';
import { planInvoicing } from './plan-invoicing';
import { planShipping } from './plan-shipping';
import { type PlannedPosting } from './planned-posting';

/** What the stopped step stands on: goods of the order, or what its confirmation needs. */
export type StoppedFacts = { readonly shipments: readonly Shipment[] } | { readonly confirming: Confirming };

/** Plans the step that was stopped, with the planners the jobs use; the order is taken as released. */
export function planPosting(held: HoldCase, stopped: StoppedFacts, moment: Moment): PlannedPosting {
  const step = stoppedStep(held.hold);
  if (step === undefined) return { kind: 'nothing' };
  const order: SalesOrder = {
    ...held.order,
    creditStatus: 'cleared',
    creditClearedHash: held.hold.contentHash,
    creditCheckedOn: moment.today,
    creditCheckpoint: step,
  };
  if ('confirming' in stopped) return planConfirming({ held, order, moment }, stopped.confirming);
  const facts = { held, order, shipments: stopped.shipments, moment };
  return step === 'shipment' ? planShipping(facts) : planInvoicing(facts);
}
