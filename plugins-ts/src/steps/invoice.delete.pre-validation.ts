import { unlessDraft } from './never-changes';
import { type VetoStep, vetoStep } from './veto-step';

/** A posted invoice stays. */
export const invoiceDeletionVeto: VetoStep = vetoStep({
  table: 'invoice',
  message: 'Delete',
  description: 'Refuses to delete a posted invoice.',
  judge: unlessDraft('invoiceIsPosted'),
});
