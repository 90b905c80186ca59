import { wakeStep } from './wake-step';

/** A shipment that arrived is billed. */
export const shipmentChanged = wakeStep({
  table: 'o2c_shipment',
  message: 'Update',
  wakes: 'invoicing',
  description: 'A shipment that arrived is billed.',
  filteringColumns: ['o2c_shipmentstatus'],
});
