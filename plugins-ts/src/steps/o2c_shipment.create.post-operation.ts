import { wakeStep } from './wake-step';

/** A shipment may be delivered already, and then it is billed. */
export const shipmentCreated = wakeStep({
  table: 'o2c_shipment',
  message: 'Create',
  wakes: 'invoicing',
  description: 'A shipment may be delivered already, and then it is billed.',
});
