import { unlessDraft } from './never-changes';
import { type VetoStep, vetoStep } from './veto-step';

/** A line of a posted invoice stays. */
export const invoiceLineDeletionVeto: VetoStep = vetoStep({
  table: 'invoicedetail',
  message: 'Delete',
  description: 'Refuses to delete a line of a posted invoice.',
  judge: unlessDraft('invoiceOfLineIsPosted'),
});
